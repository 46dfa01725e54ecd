package io.winback.campaign.site.customer;

import io.winback.campaign.definition.CampaignStatus;
import io.winback.campaign.experiment.Arm;
import io.winback.platform.money.Money;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** Reads what campaigns did with a customer, the newest of each kind; who has more is told so in REST. */
@Singleton
class HistoryQuery {

    static final int MOST = 50;

    private static final String NAME = """
            join campaign k on k.campaign_key = t.campaign
            join campaign_version v on v.campaign_key = k.campaign_key and v.version = k.version
            """;

    private final Database database;

    HistoryQuery(Database database) {
        this.database = database;
    }

    List<RunRow> runs(String customer) {
        return database.with(sql -> sql.createQuery("""
                        select t.*, k.status, v.definition::jsonb ->> 'name' as name, m.state as mail_state,
                          m.not_before as mail_at, m.held_at is not null as held
                        from enrollment t
                        """ + NAME + """
                          left join message m on m.enrollment_id = t.id and m.stage = t.stage
                        where t.customer_id = :customer order by t.id desc limit :most
                        """)
                .bind("customer", customer)
                .bind("most", MOST)
                .map((row, context) -> run(row))
                .list());
    }

    private static RunRow run(ResultSet row) throws SQLException {
        return new RunRow(
                row.getObject("id", UUID.class),
                row.getString("campaign"),
                row.getString("name"),
                CampaignStatus.valueOf(row.getString("status")),
                row.getInt("run"),
                Arm.valueOf(row.getString("arm")),
                row.getString("held_out_by"),
                row.getString("variant"),
                row.getString("stage"),
                row.getString("phase"),
                Instants.orNull(row, "due_at"),
                Instants.of(row, "enrolled_at"),
                Instants.of(row, "window_closes_at"),
                Instants.orNull(row, "ended_at"),
                row.getString("end_reason"),
                row.getString("reason"),
                row.getString("mail_state"),
                Instants.orNull(row, "mail_at"),
                row.getBoolean("held"));
    }

    List<WaitingRow> waiting(String customer) {
        return database.with(sql -> sql.createQuery("""
                        select t.campaign, v.definition::jsonb ->> 'name' as name, case t.state when 'WAITING' then t.due_at end as due_at
                        from entry t
                        """ + NAME + """
                        where t.customer_id = :customer and t.state in ('WAITING', 'PARKED') and k.status in ('RUNNING', 'PAUSED')
                          and not exists (select 1 from enrollment e where e.campaign = t.campaign
                            and e.customer_id = t.customer_id and e.state = 'ACTIVE')
                        order by t.due_at, t.campaign limit :most
                        """)
                .bind("customer", customer)
                .bind("most", MOST)
                .map((row, context) -> new WaitingRow(
                        row.getString("campaign"), row.getString("name"), Instants.orNull(row, "due_at")))
                .list());
    }

    List<MailRow> mails(String customer) {
        return database.with(sql -> sql.createQuery("""
                        select enrollment_id, campaign, stage, purpose, state,
                          case when state in ('SENT', 'UNKNOWN', 'DISPATCHED', 'FAILED') then dispatched_at
                            when state in ('PLANNED', 'DEFERRED') then coalesce(not_before, held_due) end as at,
                          held_at is not null and state in ('PLANNED', 'DEFERRED') as held
                        from message where customer_id = :customer order by id desc limit :most
                        """)
                .bind("customer", customer)
                .bind("most", MOST)
                .map((row, context) -> new MailRow(
                        row.getObject("enrollment_id", UUID.class),
                        row.getString("campaign"),
                        row.getString("stage"),
                        row.getString("purpose"),
                        row.getString("state"),
                        Instants.orNull(row, "at"),
                        row.getBoolean("held")))
                .list());
    }

    List<CouponRow> coupons(String customer, Instant now) {
        return database.with(sql -> sql.createQuery("""
                        select campaign, offer, kind, percent, amount, currency, points, gift, right(code, 4) as ending, issued_at,
                          expires_at, case when state in ('REDEEMED', 'REVOKED') then state
                            when expires_at <= :now then 'EXPIRED' else state end as standing
                        from coupon where customer_id = :customer and not erased order by issued_at desc, id desc limit :most
                        """)
                .bind("customer", customer)
                .bind("now", now)
                .bind("most", MOST)
                .map((row, context) -> coupon(row))
                .list());
    }

    private static CouponRow coupon(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("amount");
        var currency = row.getString("currency");
        return new CouponRow(
                row.getString("campaign"),
                row.getString("offer"),
                row.getString("kind"),
                row.getBigDecimal("percent"),
                amount == null || currency == null ? null : new Money(amount, Currency.getInstance(currency)),
                row.getObject("points", Integer.class),
                row.getString("gift"),
                row.getString("standing"),
                row.getString("ending"),
                Instants.of(row, "issued_at"),
                Instants.of(row, "expires_at"));
    }
}
