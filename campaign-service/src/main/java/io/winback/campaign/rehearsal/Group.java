package io.winback.campaign.rehearsal;

import io.winback.campaign.delivery.MailFate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Customers whose runs go the same ways at the same times.
 *
 * @param first what becomes of their first mail; none: there is none
 * @param rule of that, where it does not just go
 * @param until when it is looked at again
 */
record Group(
        Instant at,
        @Nullable String zone,
        @Nullable String country,
        @Nullable String variant,
        String kind,
        boolean lost,
        MailFate.@Nullable Kind first,
        @Nullable String rule,
        @Nullable Instant until) {

    static Group of(FirstMails.Judged judged) {
        var entry = judged.entry();
        var fate = judged.fate();
        return new Group(
                entry.at(),
                entry.zone(),
                entry.country(),
                entry.variant(),
                judged.kind(),
                entry.lost(),
                fate == null ? null : fate.kind(),
                fate == null ? judged.mail().waits() : fate.rule(),
                fate == null ? null : fate.until());
    }
}
