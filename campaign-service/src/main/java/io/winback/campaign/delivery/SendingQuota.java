package io.winback.campaign.delivery;

import java.time.Instant;

/** A limit of how many mails may leave, apart from the rate of the SMTP account: the warm-up of a sending domain. */
public interface SendingQuota {

    /**
     * How many of the wanted mails may leave now. Called in the transaction of the claim, just before they are marked DISPATCHED: what is
     * granted is taken, by one conditional update, and rolled back with the claim.
     *
     * @param now by the business clock
     * @param wanted at least 1
     * @return 0 to {@code wanted}
     */
    int allowed(Instant now, int wanted);

    /**
     * Whether any mail may leave now; a glance without a lock, which saves the claim its work while nothing may.
     *
     * @param now by the business clock
     */
    default boolean open(Instant now) {
        return true;
    }

    /**
     * When nothing may leave now: the next instant by the business clock at which something may, so that due messages wait for it.
     *
     * @param now by the business clock
     */
    default Instant reopens(Instant now) {
        return now;
    }

    /**
     * Whether so few may leave that the customers who bought most recently are to be claimed first.
     *
     * @param now by the business clock
     */
    default boolean scarce(Instant now) {
        return false;
    }
}
