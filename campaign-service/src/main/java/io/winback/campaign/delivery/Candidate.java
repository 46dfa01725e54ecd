package io.winback.campaign.delivery;

import io.winback.campaign.audience.Exclusions;
import io.winback.campaign.audience.Objection;
import io.winback.campaign.audience.Permission;
import io.winback.platform.money.Money;
import io.winback.platform.sql.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that is due, with everything the decision to send it rests on, read under the lock of its customer.
 *
 * @param suppressedSince when we were first told that the address is closed
 * @param excluded what speaks against any contact, by kind
 * @param lifecycle stage of the customer; none where nothing was told
 * @param value expected profit, in whatever currency it was told
 * @param due when it was to go, by the business clock; the later it is, the later the mail
 * @param audience customers in the segment when the campaign was launched
 * @param entryOrder the order that began the run, if one did
 * @param mended what was mended, in the reader's language, where that began the run
 */
record Candidate(
        UUID id,
        UUID enrollment,
        String stage,
        String campaign,
        int campaignVersion,
        String customer,
        String mail,
        String purpose,
        String messageId,
        int attempt,
        boolean enrollmentActive,
        Instant enrolledAt,
        @Nullable String reason,
        @Nullable String subReason,
        @Nullable String name,
        @Nullable String email,
        @Nullable String emailStatus,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String country,
        @Nullable Instant grantedAt,
        @Nullable Instant grantedUntil,
        @Nullable Instant withdrawnAt,
        boolean suppressed,
        @Nullable Instant suppressedSince,
        List<Objection> excluded,
        @Nullable Instant lastOrderedAt,
        @Nullable String lifecycle,
        @Nullable Money value,
        int priority,
        @Nullable Instant due,
        long audience,
        @Nullable String entryOrder,
        @Nullable String mended) {

    static Candidate from(ResultSet row) throws SQLException {
        return new Candidate(
                row.getObject("id", UUID.class),
                row.getObject("enrollment_id", UUID.class),
                row.getString("stage"),
                row.getString("campaign"),
                row.getInt("campaign_version"),
                row.getString("customer_id"),
                row.getString("mail"),
                row.getString("purpose"),
                row.getString("message_id"),
                row.getInt("attempt"),
                row.getString("enrollment_state").equals("ACTIVE"),
                Instants.of(row, "enrolled_at"),
                row.getString("reason"),
                row.getString("sub_reason"),
                row.getString("name"),
                row.getString("email"),
                row.getString("email_status"),
                row.getString("language"),
                row.getString("zone"),
                row.getString("country"),
                Instants.orNull(row, "granted_at"),
                Instants.orNull(row, "granted_until"),
                Instants.orNull(row, "withdrawn_at"),
                row.getBoolean("suppressed"),
                Instants.orNull(row, "suppressed_since"),
                Exclusions.of(row),
                Instants.orNull(row, "last_ordered_at"),
                row.getString("lifecycle"),
                value(row),
                row.getInt("priority"),
                Instants.orNull(row, "not_before"),
                row.getLong("audience"),
                row.getString("entry_order"),
                row.getString("mended"));
    }

    private static @Nullable Money value(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("value_amount");
        var currency = row.getString("value_currency");
        return amount == null || currency == null ? null : new Money(amount, Currency.getInstance(currency));
    }

    /** Whether the customer is lost: how often they may be written to depends on it. */
    boolean lost() {
        return "LOST".equals(lifecycle);
    }

    /** For the purpose of the mail. */
    Permission permission() {
        return new Permission(purpose, grantedAt, grantedUntil, withdrawnAt);
    }
}
