package io.winback.campaign.privacy;

import io.winback.campaign.decision.Decision;
import io.winback.campaign.decision.Decisions;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** What becomes of the rows of somebody who is erased, before they get their new id. Nobody outside is told of it. */
@Singleton
class Anonymisation {

    private static final String ERASED = "ERASED";

    private final Database database;
    private final Decisions decisions;
    private final Clock clock;

    Anonymisation(Database database, Decisions decisions, Clock clock) {
        this.database = database;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Runs of both arms end: nothing more is heard of the person. They stay in the measurement, as they were assigned. */
    void endRuns(String customer) {
        var now = clock.instant();
        var ended = database.with(sql -> sql.createQuery("""
                        update enrollment set state = 'ENDED', phase = 'DONE', due_at = null, ended_at = :now, end_reason = :reason
                        where customer_id = :customer and state = 'ACTIVE' returning id, campaign, stage
                        """)
                .bind("now", now)
                .bind("reason", ERASED)
                .bind("customer", customer)
                .map((row, context) -> new Decision(
                        customer,
                        row.getString("campaign"),
                        row.getObject("id", UUID.class),
                        row.getString("stage"),
                        Decision.Kind.ENDED,
                        ERASED,
                        Map.of(),
                        now))
                .list());
        decisions.log(ended);
    }

    /** What has not left does not leave; what is on its way at this moment is confirmed under the new id. */
    void cancelMessages(String customer) {
        database.use(sql -> sql.createUpdate("""
                        update message set state = 'CANCELLED', outcome = :reason, settled_at = :now, retry_at = null
                        where customer_id = :customer and state in ('PLANNED', 'DEFERRED')
                        """)
                .bind("reason", ERASED)
                .bind("now", clock.instant())
                .bind("customer", customer)
                .execute());
    }

    /** Places of somebody who does not take part; returns how many there were. Admitted entries are counted. */
    long leaveQueues(String customer) {
        update("update audience_member set active = false where customer_id = :customer", customer);
        return update("delete from entry where customer_id = :customer and state <> 'ADMITTED'", customer);
    }

    /** Values of decisions, and words of mail servers, which like to quote addresses. Codes of coupons become void. */
    void blank(String customer) {
        update("""
                update compensation set draft = draft - 'orderId' - 'note' - 'customerId' || '{"reason": "erased"}', decision_note = null, guard = '{}',
                  state = case when state = 'PENDING' then 'DECLINED' else state end
                where customer_id = :customer
                """, customer);
        update("update decision set facts = '{}' where customer_id = :customer", customer);
        update(
                "delete from message_word w using message m where m.customer_id = :customer and w.message_id = m.id",
                customer);
        update("""
                update message set language = null,
                  outcome = case when state in ('SUPPRESSED', 'CANCELLED') then outcome end
                where customer_id = :customer
                """, customer);
        update("""
                update reply set state = 'ENDED', resolved_by = 'erasure', resolved_at = received_at
                where customer_id = :customer and state = 'OPEN'
                """, customer);
        update("update entry set fact = null, mended = null where customer_id = :customer", customer);
        update("""
                update coupon set erased = true, reserved_order = null, reserved_until = null,
                  state = case when state = 'RESERVED' then 'ISSUED' else state end
                where customer_id = :customer
                """, customer);
    }

    /** The shop's ids of orders and returns lead back to the person, too: they get new ones. Returns the number of returns. */
    long renameOrders(String customer) {
        return database.with(sql -> sql.createQuery("""
                        with fresh as materialized (
                          select order_id, 'erased-' || gen_random_uuid() as id from (
                            select order_id from purchase where customer_id = :customer
                            union select order_id from redemption where customer_id = :customer) o),
                        purchases as (
                          update purchase p set order_id = f.id, coupon_code = null from fresh f where p.order_id = f.order_id),
                        returns as (
                          update purchase_return r set order_id = f.id, return_id = 'erased-' || gen_random_uuid()
                          from fresh f where r.order_id = f.order_id returning 1),
                        redemptions as (
                          update redemption r set order_id = f.id from fresh f where r.order_id = f.order_id),
                        coupons as (
                          update coupon c set redeemed_order = f.id from fresh f where c.redeemed_order = f.order_id),
                        runs as (
                          update enrollment e set entry_order = f.id from fresh f where e.entry_order = f.order_id)
                        select count(*) from returns
                        """)
                .bind("customer", customer)
                .mapTo(Long.class)
                .one());
    }

    /** Clicks stay counted; from where they came is forgotten. Before the messages get their new id. */
    long forgetNetworks(String customer) {
        return update("""
                update click_log l set network = null, agent = 'NONE'
                from message m where m.id = l.message_id and m.customer_id = :customer
                """, customer);
    }

    private long update(String statement, String customer) {
        return database.with(
                sql -> sql.createUpdate(statement).bind("customer", customer).execute());
    }
}
