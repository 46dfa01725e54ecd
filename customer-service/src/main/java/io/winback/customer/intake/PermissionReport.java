package io.winback.customer.intake;

import io.winback.customer.customer.Channel;
import io.winback.customer.customer.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom of its customers an import leaves the shop permitted to write to, counted when it ended. */
@Schema(
        description =
                "For each purpose and channel: permitted by basis, and not permitted by reason: NO_CONSENT, DENIED, REVOKED,"
                        + " NOT_PERMITTED (a basis that the shop has not switched on), EXPIRED, SUPPRESSED, NO_ADDRESS. Together they are all"
                        + " customers.")
record PermissionReport(long customers, List<PurposeCount> purposes) {

    private static final String NO_CONSENT = "NO_CONSENT";

    /** One purpose on one channel. */
    record PurposeCount(String purpose, String channel, Map<String, Long> permitted, Map<String, Long> notPermitted) {

        private long told() {
            return sum(permitted) + sum(notPermitted);
        }

        private static long sum(Map<String, Long> counts) {
            return counts.values().stream().mapToLong(count -> count).sum();
        }
    }

    /**
     * Of so many customers one thing is true.
     *
     * @param verdict the basis that permits, or the reason why nothing does
     */
    record Verdict(String purpose, String channel, String verdict, boolean permitted, long customers) {}

    /** Those of whom nothing is told have given no consent; mail is always reported, other channels where somebody was asked. */
    static PermissionReport of(long customers, List<Verdict> verdicts) {
        var purposes = new TreeMap<String, PurposeCount>();
        for (var purpose : Purpose.values()) {
            if (purpose != Purpose.PROFILE) {
                count(purposes, new Verdict(purpose.name(), Channel.EMAIL.name(), NO_CONSENT, false, 0));
            }
        }
        verdicts.forEach(verdict -> count(purposes, verdict));
        purposes.values().forEach(count -> {
            count.notPermitted().merge(NO_CONSENT, customers - count.told(), Long::sum);
            count.notPermitted().values().removeIf(number -> number == 0);
        });
        return new PermissionReport(customers, new ArrayList<>(purposes.values()));
    }

    List<Verdict> verdicts() {
        var verdicts = new ArrayList<Verdict>();
        for (var count : purposes) {
            count.permitted()
                    .forEach((basis, number) ->
                            verdicts.add(new Verdict(count.purpose(), count.channel(), basis, true, number)));
            count.notPermitted()
                    .forEach((reason, number) ->
                            verdicts.add(new Verdict(count.purpose(), count.channel(), reason, false, number)));
        }
        return verdicts;
    }

    private static void count(Map<String, PurposeCount> purposes, Verdict verdict) {
        var count = purposes.computeIfAbsent(
                verdict.purpose() + " " + verdict.channel(),
                key -> new PurposeCount(verdict.purpose(), verdict.channel(), new TreeMap<>(), new TreeMap<>()));
        (verdict.permitted() ? count.permitted() : count.notPermitted())
                .merge(verdict.verdict(), verdict.customers(), Long::sum);
    }
}
