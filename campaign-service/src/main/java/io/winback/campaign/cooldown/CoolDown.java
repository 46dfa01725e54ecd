package io.winback.campaign.cooldown;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a customer is left in peace, by the business clock.
 *
 * @param campaign whose run brought it about, if one did
 * @param from when that was
 * @param until when it is over, exclusive; absent: not before there is a product that is new to them, and none is announced
 * @param needsProduct over only once there is one, too
 */
public record CoolDown(
        String customer,
        Reason reason,
        @Nullable String campaign,
        @Nullable UUID enrollment,
        Instant from,
        @Nullable Instant until,
        boolean needsProduct) {

    private static final Set<String> MARKETING = Set.of("OFFERS", "NEWS");
    private static final String NOTICE = "SERVICE_NOTICE";

    /** What it is for. */
    public enum Reason {
        /** They said that another shop is better, in something else than the price. */
        COMPETITOR,
        /** A campaign wrote to them, and they did not come back. */
        FAILED_ATTEMPT,
        /** The way they went through a campaign ends with some quiet. */
        QUIET
    }

    /**
     * Whether a mail waits for it. Who is to be spared gets nothing but notices; else advertising of other campaigns waits, and the
     * campaign itself keeps the times it has planned.
     */
    public boolean stops(String purpose, String by) {
        return reason == Reason.QUIET ? !purpose.equals(NOTICE) : MARKETING.contains(purpose) && !by.equals(campaign);
    }

    CoolDown over(@Nullable Instant instant) {
        return new CoolDown(customer, reason, campaign, enrollment, from, instant, needsProduct);
    }
}
