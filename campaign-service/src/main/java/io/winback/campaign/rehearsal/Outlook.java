package io.winback.campaign.rehearsal;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.OfferDefinition;
import io.winback.campaign.definition.Stage;
import io.winback.campaign.journey.RehearsedStep;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up walks by how probable they are. */
final class Outlook {

    private static final String SENT = "DISPATCHED";

    private final CampaignDefinition definition;
    private final ZoneId zone;
    private final Map<String, OfferTally> offers;
    final Map<LocalDate, Double> mailsByDay = new TreeMap<>();
    final Map<LocalDate, Double> ordersByDay = new TreeMap<>();

    /** What a budget keeps for the codes of a day. */
    final Map<LocalDate, Double> keptByDay = new TreeMap<>();

    final Map<String, Double> coupons = new TreeMap<>();

    /** Coupons at hand when their holders order. */
    final Map<String, Double> usable = new TreeMap<>();

    final Map<String, Double> ends = new TreeMap<>();
    double mails;
    double answers;
    double written;

    /** A code, and how many of those who come this way have one. */
    private record Given(Instant at, double share) {}

    Outlook(CampaignDefinition definition, ZoneId zone, Map<String, OfferTally> offers) {
        this.definition = definition;
        this.zone = zone;
        this.offers = offers;
    }

    /** @param weight so many customers go this way */
    void add(List<RehearsedStep> steps, double weight) {
        var hand = new HashMap<String, Given>();
        var first = true;
        for (var step : steps) {
            switch (step.kind()) {
                case MAIL -> {
                    mail(step, weight, first, hand);
                    first = false;
                }
                case HAPPENS -> happens(step, weight, hand);
                case ENDS -> ends.merge(step.rule(), weight, Double::sum);
                default -> {}
            }
        }
        written += first ? 0 : weight;
    }

    private void mail(RehearsedStep step, double weight, boolean first, Map<String, Given> hand) {
        var day = LocalDate.ofInstant(step.at(), zone);
        mails += weight;
        mailsByDay.merge(day, weight, Double::sum);
        var stage = stage(step);
        var offer = stage.offer();
        if (offer != null && step.rule().equals(SENT)) {
            var given = new Given(step.at(), first ? 1 : share(offer));
            coupons.merge(offer, weight * given.share(), Double::sum);
            keptByDay.merge(day, weight * given.share() * kept(offer), Double::sum);
            hand.put(offer, given);
        }
    }

    private void happens(RehearsedStep step, double weight, Map<String, Given> hand) {
        if (step.rule().equals("ANSWER")) {
            answers += weight;
        } else if (step.rule().equals("ORDER")) {
            ordersByDay.merge(LocalDate.ofInstant(step.at(), zone), weight, Double::sum);
            hand.entrySet().stream()
                    .filter(coupon -> good(coupon.getKey(), coupon.getValue().at(), step.at()))
                    .max(Comparator.comparing(coupon -> coupon.getValue().at()))
                    .ifPresent(coupon -> usable.merge(
                            coupon.getKey(), weight * coupon.getValue().share(), Double::sum));
        }
    }

    private boolean good(String offer, Instant given, Instant at) {
        var terms = definition.offers().get(offer);
        return terms == null || at.isBefore(until(terms, given));
    }

    private Instant until(OfferDefinition terms, Instant given) {
        var days = terms.validDays();
        var last = terms.validUntil();
        return last != null
                ? last.plusDays(1).atStartOfDay(zone).toInstant()
                : given.plus(Duration.ofDays(days == null ? 0 : days));
    }

    private Stage stage(RehearsedStep step) {
        return definition.stage(String.valueOf(step.stage())).orElseThrow();
    }

    private double share(String offer) {
        var tally = tally(offer);
        return tally == null ? 1 : tally.share();
    }

    private double kept(String offer) {
        var tally = tally(offer);
        return tally == null ? 0 : tally.kept().doubleValue();
    }

    private @Nullable OfferTally tally(String offer) {
        return offers.get(offer);
    }
}
