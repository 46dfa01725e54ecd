package io.winback.campaign.permission;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code preference.changed.v1}, as the contract has it: all wishes as they stand now.
 *
 * @param mostPerDays at most one mail in so many days; absent: no wish
 * @param pausedUntil no mail before then; absent: no pause
 * @param changedAt business clock
 */
@RegisterForReflection
record PreferenceChanged(
        UUID changeId,
        String customerId,
        String source,
        String language,
        @Nullable Integer mostPerDays,
        @Nullable Instant pausedUntil,
        Instant changedAt) {

    static final String TYPE = "preference.changed.v1";
    static final String SOURCE = "PREFERENCE_PAGE";
    static final int MONTH = 30;
}
