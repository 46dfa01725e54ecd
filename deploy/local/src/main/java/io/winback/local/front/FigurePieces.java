package io.winback.local.front;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pieces of the live page that show figures of the suite. What is not known yet is a dash. */
final class FigurePieces {

    private static final List<String> STAGES = List.of("prospect", "active", "due", "lost");

    private FigurePieces() {}

    static String all(Figures.Snapshot seen) {
        var suite = seen.suite();
        return "<h2>Figures</h2><div class=\"cards\">"
                + card(
                        "Customers",
                        STAGES.stream()
                                .map(stage -> row(stage, number(seen.stages().get(stage)))))
                + card(
                        "Campaigns",
                        row("enrolled", number(suite.get("enrolled"))),
                        row("held out", number(suite.get("heldOut"))),
                        row("mails sent", number(suite.get("mailsSent"))),
                        row("mails in the mailbox", number(seen.mails().get("total"))))
                + card(
                        "Coupons",
                        row("issued", number(suite.get("couponsIssued"))),
                        row("redeemed", number(suite.get("couponsRedeemed"))))
                + card(
                        "Returned",
                        row("treated", number(suite.get("returnedTreated"))),
                        row("held out", number(suite.get("returnedHeldOut"))))
                + card("Answers by reason", reasons(suite.get("answersByReason")))
                + "</div>";
    }

    static String mails(Json mails) {
        var items = mails.get("items").items();
        var rows = items.stream().map(MailRows::row).collect(Collectors.joining());
        return "<h2>Last mails</h2>"
                + (items.isEmpty() ? "<p>None yet.</p>" : "<ul class=\"mails\">" + rows + "</ul>")
                + "<p><a href=\"/mailbox\">All mails</a></p>";
    }

    static String decisions(Json decisions) {
        var items = decisions.items();
        if (items.isEmpty()) {
            return "<h2>Last decisions</h2><p>None yet.</p>";
        }
        return "<h2>Last decisions</h2><div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Last decisions\"><table><thead><tr>"
                + "<th>When</th><th>Customer</th><th>Campaign</th><th>Stage</th><th>Decision</th><th>Because</th></tr></thead><tbody>"
                + items.stream().map(FigurePieces::decision).collect(Collectors.joining())
                + "</tbody></table></div>";
    }

    private static String decision(Json decision) {
        var rule = decision.get("rule").textOr("");
        var said = decision.get("decision").textOr("").toLowerCase(Locale.ROOT).replace('_', ' ');
        return "<tr>"
                + cell(MailRows.when(decision.get("at").textOr("")))
                + cell(decision.get("customer").textOr(""))
                + cell(decision.get("campaign").textOr(""))
                + cell(decision.get("stage").textOr(""))
                + cell(rule.isBlank() ? said : said + ": " + rule)
                + cell(decision.get("text").textOr(""))
                + "</tr>";
    }

    private static Stream<String> reasons(Json reasons) {
        var all = reasons.fields();
        var most = all.values().stream()
                .mapToLong(count -> count.numberOr(0))
                .max()
                .orElse(1);
        return all.isEmpty()
                ? Stream.of(row("no answer yet", "–"))
                : all.entrySet().stream()
                        .map(reason -> bar(reason.getKey(), reason.getValue().numberOr(0), most));
    }

    private static String bar(String name, long count, long most) {
        return "<div class=\"bar\"><dt>" + words(name) + "</dt><dd>" + count + "<span style=\"width:"
                + count * 100 / Math.max(1, most) + "%\"></span></dd></div>";
    }

    private static String words(String code) {
        return Html.escape(code.toLowerCase(Locale.ROOT).replace('_', ' ').replace(".", ", "));
    }

    private static String card(String title, String... rows) {
        return card(title, Arrays.stream(rows));
    }

    private static String card(String title, Stream<String> rows) {
        return "<div class=\"card\"><h3>" + title + "</h3><dl>" + rows.collect(Collectors.joining()) + "</dl></div>";
    }

    private static String row(String name, String value) {
        return "<div><dt>" + Html.escape(name) + "</dt><dd>" + Html.escape(value) + "</dd></div>";
    }

    private static String number(Json value) {
        return value.isPresent() ? String.format(Locale.ENGLISH, "%,d", value.numberOr(0)) : "–";
    }

    private static String cell(String text) {
        return "<td>" + Html.escape(text) + "</td>";
    }
}
