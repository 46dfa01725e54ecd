package io.winback.survey.analysis.reason;

import io.winback.platform.statistics.Holm;
import io.winback.platform.statistics.Lead;
import io.winback.platform.statistics.OneShare;
import io.winback.survey.analysis.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the reasons of a survey say together. */
final class Comparisons {

    static final List<String> WEAKNESSES = List.of("SERVICE", "QUALITY", "FORGOT");
    static final List<String> THREATS = List.of("COMPETITOR", "MOVED", "CIRCUMSTANCES");

    private static final String OTHER = "OTHER";
    private static final double SIGNIFICANT = 0.05;
    private static final double HALF = 0.5;

    private record Published(List<String> reasons, BigDecimal share) {}

    /** Service, quality, competitor, forgot or moved: 65, 15, 10 and 10 of a hundred. */
    private static final List<Published> REFERENCE = List.of(
            new Published(List.of("SERVICE"), new BigDecimal("0.6500")),
            new Published(List.of("QUALITY"), new BigDecimal("0.1500")),
            new Published(List.of("COMPETITOR"), new BigDecimal("0.1000")),
            new Published(List.of("FORGOT", "MOVED"), new BigDecimal("0.1000")));

    private final Reasons reasons;
    private final @Nullable Lead lead;
    private final @Nullable Lead sides;
    private final List<String> order;
    /** Of the lead of a reason and of a side, as far as these are told. */
    private final double[] adjusted;

    Comparisons(Reasons reasons) {
        this.reasons = reasons;
        this.order = reasons.offered().stream()
                .filter(reason -> !reason.equals(OTHER))
                .sorted(Comparator.comparingLong((String reason) -> -reasons.count(reason)))
                .toList();
        this.lead = lead();
        this.sides = sides();
        var probabilities = new ArrayList<Double>();
        if (lead != null) {
            probabilities.add(lead.p());
        }
        if (sides != null) {
            probabilities.add(sides.p());
        }
        this.adjusted = Holm.adjusted(
                probabilities.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private @Nullable Lead lead() {
        return order.size() > 1
                        && reasons.tellsAny()
                        && reasons.tells(reasons.offered())
                        && reasons.count(order.get(0)) > 0
                ? new Lead(reasons.count(order.get(0)), reasons.count(order.get(1)))
                : null;
    }

    private @Nullable Lead sides() {
        var internal = reasons.count(WEAKNESSES);
        var external = reasons.count(THREATS);
        return reasons.tellsAny() && reasons.tells(WEAKNESSES) && reasons.tells(THREATS) && internal + external > 0
                ? new Lead(internal, external)
                : null;
    }

    /** Four comparisons, or as many of them as may be told. */
    List<ReasonsResponse.Reference> reference() {
        var base = reasons.count(Reasons.IN_REFERENCE);
        var shown = REFERENCE.stream()
                .filter(group -> reasons.tellsAny()
                        && base > 0
                        && reasons.tells(Reasons.IN_REFERENCE)
                        && reasons.tells(group.reasons()))
                .toList();
        var tests = shown.stream()
                .map(group -> new OneShare(
                        reasons.count(group.reasons()), base, group.share().doubleValue()))
                .toList();
        var probabilities =
                Holm.adjusted(tests.stream().mapToDouble(OneShare::p).toArray());
        return REFERENCE.stream()
                .map(group -> {
                    var place = shown.indexOf(group);
                    return place < 0
                            ? new ReasonsResponse.Reference(group.reasons(), group.share(), null, null, null, null)
                            : new ReasonsResponse.Reference(
                                    group.reasons(),
                                    group.share(),
                                    Share.of(tests.get(place).count(), base),
                                    tests.get(place).p() < SIGNIFICANT,
                                    Share.decimal(probabilities[place]),
                                    probabilities[place] <= SIGNIFICANT);
                })
                .toList();
    }

    ReasonsResponse.@Nullable Decisive decisive() {
        if (lead == null) {
            return null;
        }
        return new ReasonsResponse.Decisive(
                order.get(0),
                order.get(1),
                Share.of(lead.first(), lead.first() + lead.second()),
                Share.decimal(adjusted[0]),
                adjusted[0] > SIGNIFICANT);
    }

    @Nullable
    Share internal() {
        return sides == null ? null : Share.of(sides.first(), sides.first() + sides.second());
    }

    ReasonsResponse.@Nullable Side side() {
        if (sides == null) {
            return null;
        }
        if (adjusted[adjusted.length - 1] > SIGNIFICANT) {
            return ReasonsResponse.Side.TOO_CLOSE;
        }
        var share = (double) sides.first() / (sides.first() + sides.second());
        return share > HALF ? ReasonsResponse.Side.INTERNAL : ReasonsResponse.Side.EXTERNAL;
    }

    @Nullable
    BigDecimal sideAdjustedP() {
        return sides == null ? null : Share.decimal(adjusted[adjusted.length - 1]);
    }
}
