package io.winback.campaign.journey;

import io.winback.campaign.definition.Happening;
import io.winback.campaign.definition.Situation;
import io.winback.campaign.experiment.Arm;
import io.winback.platform.sql.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One customer's run through a campaign, as it stands.
 *
 * @param run 1 for the first time, 2 for the second
 * @param happened in the stage it is in, since its mail was planned
 * @param situation what ways out of a stage look at
 * @param entryOrder the order that began it, if one did
 */
record Enrollment(
        UUID id,
        String campaign,
        int version,
        String customer,
        int run,
        Arm arm,
        @Nullable String stage,
        Phase phase,
        Set<Happening> happened,
        Situation situation,
        @Nullable String entryOrder,
        Instant enrolledAt,
        @Nullable Instant dueAt,
        @Nullable String zone,
        @Nullable String country) {

    /** Of runs {@code e} and their customers {@code c}; a value in another currency than {@code :currency} is none. */
    static final String COLUMNS = """
            e.id, e.campaign, e.campaign_version, e.customer_id, e.run, e.arm, e.stage, e.phase, e.happened,
            e.reason, e.sub_reason, e.answered_at, e.needs, e.knows, e.not_known, e.clicked_at, e.ordered_at, e.redeemed_at, e.variant, e.entry_order,
            e.enrolled_at, e.due_at, c.zone, c.country, c.orders, c.p_buy,
            case when c.value_currency = :currency then c.value_amount end as value
            """;

    /** Where in its stage a run is. */
    enum Phase {
        /** Waits before the mail of the stage. */
        ENTERING,
        /** Waits for what the stage needs, until that is known to come, or without end. */
        AWAITING,
        /** The mail is planned or on its way. */
        MAILING,
        /** Waits after the mail, for something to happen or for the time to be over. */
        WAITING,
        DONE
    }

    static Enrollment from(ResultSet row) throws SQLException {
        return new Enrollment(
                row.getObject("id", UUID.class),
                row.getString("campaign"),
                row.getInt("campaign_version"),
                row.getString("customer_id"),
                row.getInt("run"),
                Arm.valueOf(row.getString("arm")),
                row.getString("stage"),
                Phase.valueOf(row.getString("phase")),
                Arrays.stream((String[]) row.getArray("happened").getArray())
                        .map(Happening::valueOf)
                        .collect(Collectors.toSet()),
                situation(row),
                row.getString("entry_order"),
                Instants.of(row, "enrolled_at"),
                Instants.orNull(row, "due_at"),
                row.getString("zone"),
                row.getString("country"));
    }

    private static Situation situation(ResultSet row) throws SQLException {
        return new Situation(
                new Situation.Said(
                        row.getObject("answered_at") != null,
                        row.getString("reason"),
                        row.getString("sub_reason"),
                        codes(row, "needs"),
                        codes(row, "knows"),
                        codes(row, "not_known")),
                row.getObject("clicked_at") != null,
                row.getObject("ordered_at") != null,
                row.getObject("redeemed_at") != null,
                row.getString("variant"),
                row.getBigDecimal("value"),
                row.getInt("orders"),
                row.getBigDecimal("p_buy"));
    }

    private static Set<String> codes(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }

    boolean treated() {
        return arm == Arm.TREATED;
    }
}
