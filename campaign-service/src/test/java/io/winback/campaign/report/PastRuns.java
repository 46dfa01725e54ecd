package io.winback.campaign.report;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs of a campaign that were long ago, as rows; they balance nothing and are taken away again. */
@Singleton
class PastRuns {

    private final Database database;
    private String campaign = "";
    private Instant start = Instant.EPOCH;

    PastRuns(Database database) {
        this.database = database;
    }

    /** The campaign began at this instant; days are told from it. */
    void of(String key, Instant began) {
        campaign = key;
        start = began;
        run(
                "update campaign set status = 'RUNNING', launched_at = :at, audience = 12 where campaign_key = :campaign",
                Map.of("at", began));
    }

    UUID treated(String customer, String variant, @Nullable String reason) {
        return enrolled(customer, 1, 0, "TREATED", variant, null, reason);
    }

    UUID heldOut(String customer, String by) {
        return enrolled(customer, 1, 0, "HELD_OUT", null, by, null);
    }

    UUID enrolled(
            String customer,
            int run,
            int day,
            String arm,
            @Nullable String variant,
            @Nullable String heldOutBy,
            @Nullable String reason) {
        var id = UUID.randomUUID();
        var at = day(day);
        database.use(sql -> sql.createUpdate("""
                        insert into enrollment (id, campaign, campaign_version, customer_id, run, arm, variant, held_out_by, state, phase,
                          reason, answered_at, enrolled_at, window_closes_at, ended_at, end_reason)
                        values (:id, :campaign, 1, :customer, :run, :arm, :variant, :by, 'ENDED', 'DONE', :reason,
                          case when :reason::text is not null then :at::timestamptz end, :at, :closes, :closes, 'COMPLETED')
                        """)
                .bind("id", id)
                .bind("campaign", campaign)
                .bind("customer", of(customer))
                .bind("run", run)
                .bind("arm", arm)
                .bind("variant", variant)
                .bind("by", heldOutBy)
                .bind("reason", reason)
                .bind("at", at)
                .bind("closes", at.plus(Duration.ofDays(90)))
                .execute());
        return id;
    }

    UUID mail(UUID run, String customer, String state) {
        var id = UUID.randomUUID();
        run("""
                insert into message (id, enrollment_id, stage, campaign, customer_id, mail, purpose, message_id, state)
                values (:id, :run, 'gift', :campaign, :customer, 'gift', 'OFFERS', :text, :state)
                """, Map.of("id", id, "run", run, "customer", of(customer), "text", "<" + id + "@test>", "state", state));
        return id;
    }

    void bounced(UUID message, String customer) {
        run("""
                insert into mail_feedback (id, message_id, customer_id, campaign, domain, kind, source, happened_at)
                values (:id, :message, :customer, :campaign, 'shop.example', 'HARD_BOUNCE', 'DSN', :at)
                """, Map.of("id", UUID.randomUUID(), "message", message, "customer", of(customer), "at", day(1)));
    }

    /** A person's click that is still in the log of fetches, or no longer. */
    void clicked(UUID run, UUID message, int day, boolean logged) {
        run("update enrollment set clicked_at = :at where id = :run", Map.of("at", day(day), "run", run));
        run(
                logged ? """
                        insert into click_log (message_id, link_id, trap, method, agent, prefetch, clicked_at, seen_at, verdict)
                        values (:message, 1, false, 'GET', 'BROWSER', false, :at, :at, 'HUMAN')
                        """ : "insert into human_click (message_id, clicked_at) values (:message, :at)",
                Map.of("message", message, "at", day(day)));
    }

    void replied(UUID run, UUID message, String customer) {
        run(
                """
                insert into reply (id, customer_id, enrollment_id, message_id, campaign, stage, reply_hash, received_at, state)
                values (:id, :customer, :run, :message, :campaign, 'gift', :text, :at, 'ENDED')
                """,
                Map.of(
                        "id",
                        UUID.randomUUID(),
                        "customer",
                        of(customer),
                        "run",
                        run,
                        "message",
                        message,
                        "text",
                        "r" + run,
                        "at",
                        day(2)));
    }

    String code(UUID run, String customer, boolean validated) {
        var code = "CODE-" + UUID.randomUUID();
        run(
                """
                insert into coupon (id, code, customer_id, campaign, enrollment_id, offer, kind, amount, currency, state, issued_at, expires_at,
                  validated_at)
                values (:id, :code, :customer, :campaign, :run, 'gift', 'AMOUNT', 5, 'GBP', 'ISSUED', :at, :at,
                  case when :validated then :at::timestamptz end)
                """,
                Map.of(
                        "id",
                        UUID.randomUUID(),
                        "code",
                        code,
                        "customer",
                        of(customer),
                        "run",
                        run,
                        "at",
                        day(1),
                        "validated",
                        validated));
        return code;
    }

    void used(String code, String order, String customer, String state) {
        run("""
                with c as (update coupon set state = case when :state = 'REDEEMED' then 'REDEEMED' else state end where code = :code)
                insert into redemption (code, order_id, customer_id, state, discount, currency, cost, redeemed_at)
                values (:code, :order, :customer, :state, 5, 'GBP', 5, :at)
                """, Map.of("code", code, "order", of(order), "customer", of(customer), "state", state, "at", day(10)));
    }

    void ordered(String order, String customer, int day, String status, @Nullable String goods) {
        database.use(sql -> sql.createUpdate("""
                        insert into purchase (order_id, customer_id, version, ordered_at, status, goods, history)
                        values (:order, :customer, 1, :at, :status, :goods, true)
                        """)
                .bind("order", of(order))
                .bind("customer", of(customer))
                .bind("at", day(day))
                .bind("status", status)
                .bind("goods", goods == null ? null : new BigDecimal(goods))
                .execute());
    }

    void broughtBack(String order, String goods, boolean all) {
        run(
                "insert into purchase_return (order_id, return_id, version, goods, is_full) values (:order, 'r', 1, :goods, :all)",
                Map.of("order", of(order), "goods", new BigDecimal(goods), "all", all));
    }

    void decided(@Nullable UUID run, String customer, String rule) {
        database.use(sql -> sql.createUpdate("""
                        insert into decision (id, customer_id, campaign, enrollment_id, decision, rule, facts, decided_at)
                        values (:id, :customer, :campaign, :run, 'REFUSED', :rule, '{}', :at)
                        """)
                .bind("id", UUID.randomUUID())
                .bind("customer", of(customer))
                .bind("campaign", campaign)
                .bind("run", run)
                .bind("rule", rule)
                .bind("at", day(0))
                .execute());
    }

    void waits(String customer) {
        run(
                "insert into entry (campaign, customer_id, due_at) values (:campaign, :customer, '9999-01-01')",
                Map.of("customer", of(customer)));
    }

    /** The same names in each test are others. */
    private String of(String name) {
        return name + "-" + campaign;
    }

    private Instant day(int day) {
        return start.plus(Duration.ofDays(day));
    }

    void takeAway() {
        for (var statement : new String[] {
            "delete from click_log where message_id in (select id from message where campaign = :campaign)",
            "delete from human_click where message_id in (select id from message where campaign = :campaign)",
            "delete from redemption where code in (select code from coupon where campaign = :campaign)",
            "delete from purchase_return where order_id like '%-' || :campaign",
            "delete from purchase where order_id like '%-' || :campaign",
            "delete from coupon where campaign = :campaign",
            "delete from reply where campaign = :campaign",
            "delete from mail_feedback where campaign = :campaign",
            "delete from message where campaign = :campaign",
            "delete from decision where campaign = :campaign",
            "delete from entry where campaign = :campaign",
            "delete from enrollment where campaign = :campaign",
            "update campaign set status = 'CANCELLED' where campaign_key = :campaign"
        }) {
            run(statement, Map.of());
        }
    }

    private void run(String statement, Map<String, ?> values) {
        database.use(sql -> {
            var update = sql.createUpdate(statement).bindMap(values);
            if (statement.contains(":campaign")) {
                update.bind("campaign", campaign);
            }
            update.execute();
        });
    }
}
