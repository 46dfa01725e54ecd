package io.winback.e2e.sending;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.e2e.proof.Say;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a rehearsal and a report must say of tips against offers, going by the books of those who shopped. */
final class TipsRules {

    private final Shoppers shoppers;
    private final Instant day;
    private final List<String> broken = new ArrayList<>();

    /** @param day of the verdict */
    TipsRules(Shoppers shoppers, Instant day) {
        this.shoppers = shoppers;
        this.day = day;
    }

    /** What does not hold so far; it may be added to. */
    List<String> broken() {
        return broken;
    }

    void asRehearsed(JsonNode rehearsal, long customers) {
        same("the audience rehearsed", customers, rehearsal.path("audience").asLong());
        var entries = rehearsal.path("entries");
        same(
                "rehearsed to be held out",
                shoppers.assigned("HELD_OUT"),
                entries.at("/heldOut/CAMPAIGN").asLong());
        for (var variant : List.of("tips", "offer")) {
            same(
                    "rehearsed for " + variant,
                    shoppers.assigned(variant),
                    entries.at("/variants/" + variant).asLong());
        }
    }

    /** However clear it looks. */
    void tooEarly(JsonNode report) {
        var experiment = report.path("experiment");
        same(
                "the day of the verdict",
                day.toString(),
                experiment.path("verdictFrom").asText());
        same(
                "a verdict at " + report.path("asOf").asText(),
                "false",
                experiment.path("told").asText());
        same("a winner too early", "", experiment.path("winner").asText("").replace("null", ""));
        experiment
                .path("comparisons")
                .forEach(comparison -> same(
                        "the verdict too early",
                        "TOO_EARLY",
                        comparison.path("verdict").asText()));
        same(
                "the verdict on returns",
                "TOO_EARLY",
                report.at("/returned/verdict").asText());
    }

    /** Offers bring back half of their customers, tips a fifth, and of the held out hardly anybody comes. */
    void told(JsonNode report, int newcomers) {
        Say.it("the verdict: " + report.path("experiment"));
        same("a verdict", "true", report.at("/experiment/told").asText());
        same("the verdict on returns", "BETTER", report.at("/returned/verdict").asText());
        same("the winner", "offer", report.at("/experiment/winner").asText());
        same("verdicts on offers against the held out", "BETTER", verdict(report, "offer", "HELD_OUT"));
        same(
                "open windows of those who joined later",
                newcomers,
                report.at("/windowsOpen/treated").asInt()
                        + report.at("/windowsOpen/heldOut").asInt());
    }

    private static String verdict(JsonNode report, String group, String against) {
        for (var comparison : report.at("/experiment/comparisons")) {
            if (comparison.path("group").asText().equals(group)
                    && comparison.path("against").asText().equals(against)) {
                return comparison.path("verdict").asText();
            }
        }
        return "none";
    }

    /** The books of those who shopped. */
    void figures(JsonNode report) {
        for (var group : report.path("groups")) {
            var name = group.path("group").asText();
            if (name.equals("TREATED")) {
                continue;
            }
            var books = shoppers.books(name);
            Say.it(name + ": " + shoppers.assigned(name) + " customers, " + books);
            same(
                    "customers of " + name,
                    shoppers.assigned(name),
                    group.path("assigned").asLong());
            same(
                    "closed windows of " + name,
                    shoppers.assigned(name),
                    group.path("closed").asLong());
            same("returned of " + name, books.returned(), group.path("returned").asLong());
            same(
                    "revenue of " + name,
                    money(books.revenue()),
                    group.at("/money/revenue/amount").asText());
            same(
                    "discounts of " + name,
                    money(books.discounts()),
                    group.at("/money/discounts/amount").asText());
            same(
                    "cost of " + name,
                    money(books.discounts()),
                    group.at("/money/cost/amount").asText());
        }
        var offer = shoppers.books("offer");
        same("groups", 4, report.path("groups").size());
        same(
                "codes given",
                shoppers.assigned("offer"),
                report.at("/coupons/issued").asLong());
        same("codes used", offer.withCode(), report.at("/coupons/redeemed").asLong());
        same(
                "orders with our code",
                offer.withCode(),
                report.at("/weaker/withCode/orders").asLong());
    }

    private static String money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }

    void same(String what, Object wanted, Object found) {
        if (!wanted.equals(found)) {
            broken.add(what + ": " + found + ", not " + wanted);
        }
    }
}
