package io.winback.campaign.report;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.List;

/** Adds up the rows from two sides. */
@Singleton
class Accounts {

    private static final int MOST_UNKNOWN = 1_000;

    private final Database database;
    private final ReportQueries queries;

    Accounts(Database database, ReportQueries queries) {
        this.database = database;
        this.queries = queries;
    }

    AccountsResponse read() {
        var lines = List.of(
                line(
                        "enrolled = active + ended",
                        "select count(*) from enrollment",
                        "select count(*) filter (where state = 'ACTIVE') + count(*) filter (where state = 'ENDED') from enrollment"),
                line("admitted entries without a run = 0", """
                        select count(*) from entry n where n.state = 'ADMITTED' and not exists (
                          select 1 from enrollment e where e.campaign = n.campaign and e.customer_id = n.customer_id)
                        """, "select 0"),
                line(
                        "enrollments = runs as they are numbered",
                        "select count(*) from enrollment",
                        "select coalesce(sum(runs), 0) from (select max(run) as runs from enrollment group by campaign, customer_id) n"),
                line(
                        "messages = distinct (enrollment, stage)",
                        "select count(*) from message",
                        "select count(*) from (select distinct enrollment_id, stage from message) d"),
                line(
                        "messages to held-out customers = 0",
                        "select count(*) from message m join enrollment e on e.id = m.enrollment_id where e.arm = 'HELD_OUT'",
                        "select 0"),
                line("active runs of running campaigns with nothing to wait for = 0", """
                        select count(*) from enrollment e where e.state = 'ACTIVE' and e.phase <> 'AWAITING' and e.due_at is null and not exists (
                          select 1 from message m where m.enrollment_id = e.id and m.stage = e.stage
                            and m.state in ('PLANNED', 'DEFERRED', 'DISPATCHED'))
                        """, "select 0"),
                line(
                        "coupons issued = unique codes",
                        "select count(*) from coupon",
                        "select count(distinct code) from coupon"),
                line(
                        "coupons redeemed = first uses of codes",
                        "select count(*) from coupon where state = 'REDEEMED'",
                        "select count(distinct code) from redemption where state = 'REDEEMED'"),
                line(
                        "mails sent = decisions to send, less those that did not leave",
                        "select count(*) from message where state in ('SENT', 'UNKNOWN', 'FAILED', 'DEFERRED', 'DISPATCHED')",
                        """
                        select count(distinct (d.enrollment_id, d.stage)) from decision d join message m
                          on m.enrollment_id = d.enrollment_id and m.stage = d.stage
                        where d.rule = 'DISPATCHED' and m.state not in ('PLANNED', 'SUPPRESSED', 'CANCELLED')
                        """));
        return AccountsResponse.of(lines, queries.messages(null), unknown());
    }

    private AccountsResponse.Line line(String name, String left, String right) {
        return AccountsResponse.Line.of(name, count(left), count(right));
    }

    private long count(String query) {
        return database.with(sql -> sql.createQuery(query).mapTo(Long.class).one());
    }

    private List<AccountsResponse.Unknown> unknown() {
        return database.with(sql -> sql.createQuery("""
                        select message_id, customer_id, campaign, stage from message where state = 'UNKNOWN'
                        order by id limit :most
                        """)
                .bind("most", MOST_UNKNOWN)
                .map((row, context) -> new AccountsResponse.Unknown(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list());
    }
}
