package io.winback.campaign.delivery;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a mail.
 *
 * @param rule that of the decision log
 * @param until when it is looked at again, of one that is postponed
 */
public record MailFate(
        Kind kind,
        String rule,
        Map<String, String> facts,
        @Nullable Instant until) {

    /** The run ends here. */
    public static final MailFate END = new MailFate(Kind.ENDED, "ENDED", Map.of(), null);

    /** Whether it goes when it is looked at. */
    public boolean leaves() {
        return kind == Kind.SENT;
    }

    /** Whether the run goes on after it. */
    public boolean goesOn() {
        return kind != Kind.ENDED && kind != Kind.HELD;
    }

    /** What becomes of it. */
    public enum Kind {
        SENT,
        POSTPONED,
        /** Not sent; the run goes on. */
        SKIPPED,
        /** Not sent, and the run ends. */
        ENDED,
        /** A marketer is asked. */
        HELD
    }

    /** Of one that missed its day the pace of the campaign is left out: it goes when its hours allow. */
    static MailFate of(Verdict verdict, Instant now) {
        var until = verdict.until();
        if (verdict.kind() == Verdict.Kind.CATCH_UP && until != null && !until.isAfter(now)) {
            return of(Verdict.send(), now);
        }
        var kind =
                switch (verdict.kind()) {
                    case SEND -> Kind.SENT;
                    case POSTPONE, CATCH_UP -> Kind.POSTPONED;
                    case SKIP -> Kind.SKIPPED;
                    case STOP, CANCEL, EXIT -> Kind.ENDED;
                    case HOLD -> Kind.HELD;
                };
        return new MailFate(kind, verdict.rule(), verdict.facts(), verdict.until());
    }

    /** It goes without its coupon, or does not go, for what speaks against the offer. */
    public MailFate refused(String why, Map<String, String> because, boolean another) {
        return new MailFate(another ? Kind.SENT : Kind.SKIPPED, why, because, null);
    }

    /** It waits until the offer can be decided. */
    public MailFate waiting(String why, Map<String, String> because, Instant again) {
        return new MailFate(Kind.POSTPONED, why, because, again);
    }
}
