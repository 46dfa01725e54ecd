package io.winback.campaign.rehearsal;

import io.winback.campaign.decision.RuleWords;
import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign would do if it were launched now, or will do of what is still to come. Whom it reaches is counted by the rules that will
 * decide it; what they do is expected, as assumed. Money is in the shop's currency.
 *
 * @param at when it was rehearsed, business clock; what is due later is decided as of its day
 * @param audience customers in the segment now; 0 where customers enter by an order or an improvement
 * @param perDay customers looked at a day
 * @param calendar days in the shop's zone, at most 400
 * @param warnings what is worth a look before the launch
 */
public record RehearsalResponse(
        String campaign,
        String name,
        String status,
        int version,
        Instant at,
        long audience,
        int perDay,
        Entries entries,
        FirstMails firstMails,
        List<Offer> offers,
        List<Day> calendar,
        List<Assumed> assumptions,
        Forecast forecast,
        Holdout holdout,
        List<Warning> warnings) {

    /** So many by a rule, in words. */
    public record ByRule(String rule, long count, String text) {

        /** The most frequent first. */
        static List<ByRule> of(Counts counts, RuleWords words) {
            return counts.all().entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(count -> new ByRule(count.getKey(), count.getValue(), words.rule(count.getKey())))
                    .toList();
        }
    }

    /**
     * Who takes part.
     *
     * @param considered of the audience who are known here
     * @param unknown of it of whom nothing is known here yet: they are decided about when they are
     * @param refused who do not take part, by the rule that says so first
     * @param waiting about whom it is decided later
     * @param admitted who take part, treated and held out
     * @param heldOut by CAMPAIGN and by GLOBAL
     */
    public record Entries(
            long considered,
            long unknown,
            List<ByRule> refused,
            List<ByRule> waiting,
            long admitted,
            long treated,
            Map<String, Long> heldOut,
            Map<String, Long> variants) {}

    /**
     * What becomes of the first mail of each of the treated when it is looked at first.
     *
     * @param sent it goes
     * @param withoutOffer of these in the words without the offer
     * @param ended not sent, and the run ends
     * @param without runs whose way has no mail, or waits for something that is not announced
     */
    public record FirstMails(
            long sent,
            long withoutOffer,
            List<ByRule> postponed,
            List<ByRule> notSent,
            List<ByRule> ended,
            List<ByRule> without) {}

    /**
     * An offer that comes first on a way.
     *
     * @param asked customers it was decided about
     * @param given of these who may have it
     * @param refused by the guard and the other rules; what is refused is saved
     * @param plannedCost of one code that is used, on average
     * @param issued codes expected on all ways
     * @param redeemed of these
     */
    public record Offer(
            String offer,
            String kind,
            long asked,
            long given,
            List<ByRule> refused,
            List<ByRule> waiting,
            Money plannedCost,
            BigDecimal issued,
            BigDecimal redeemed) {}

    /**
     * A day.
     *
     * @param entries who begin and get the campaign
     * @param heldOut who begin and do not
     * @param mails expected
     * @param orders expected of those who get it
     */
    public record Day(LocalDate day, long entries, long heldOut, BigDecimal mails, BigDecimal orders) {}

    /**
     * What may come of it.
     *
     * @param low if it goes badly
     * @param high if it goes well
     */
    public record Forecast(Case low, Case expected, Case high) {}

    /**
     * A case.
     *
     * @param mails that leave
     * @param returned of the treated, in the outcome window
     * @param unaided of these who would have come by themselves, going by the held out
     * @param revenue goods of their orders, net of what coupons take off
     * @param cost of used coupons and of mails
     * @param profit of these orders, after the cost
     * @param incremental profit beyond what would have come by itself
     */
    public record Case(
            BigDecimal mails,
            BigDecimal answers,
            BigDecimal returned,
            BigDecimal unaided,
            BigDecimal redeemed,
            Money revenue,
            Money cost,
            Money profit,
            Money incremental) {}

    /**
     * What the held out can show. Differences are of shares of the returned, 0.21 is 21 points: seen with a probability of 80 % where they
     * are there.
     *
     * @param share held out by this campaign, 0 to 1
     * @param heldOut with whom the treated are compared: held out by this campaign, or of all campaigns where it holds out nobody itself
     * @param detectable the smallest difference that is seen; none where nobody is held out, or everybody
     * @param expected the difference that is assumed
     * @param proposed a share to hold out
     * @param proposedDetectable the smallest difference that is seen with it
     * @param enough whether the expected difference is seen with it; else the base is too small to see it with any share
     * @param needed customers it takes to see the expected difference with the proposed share; none where none is expected
     * @param verdictAbout whoever is assigned before is whom the verdict is about
     * @param verdictFrom when it is told, if the launch were now
     */
    public record Holdout(
            BigDecimal share,
            long treated,
            long heldOut,
            BigDecimal base,
            BigDecimal expected,
            @Nullable BigDecimal detectable,
            @Nullable BigDecimal proposed,
            @Nullable BigDecimal proposedDetectable,
            boolean enough,
            @Nullable Long needed,
            Instant verdictAbout,
            Instant verdictFrom) {}

    /** Something worth a look, by a code, with the values it rests on, in words. */
    public record Warning(String code, Map<String, String> facts, String text) {}
}
