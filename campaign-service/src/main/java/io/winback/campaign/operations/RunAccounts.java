package io.winback.campaign.operations;

import java.util.List;

/** Accounts of runs and of the mails in them. */
final class RunAccounts {

    private static final String RUNS =
            "select campaign, count(*) as n from enrollment where campaign = coalesce(:campaign, campaign) group by campaign";
    private static final String MESSAGES =
            "select campaign, count(*) as n from message where campaign = coalesce(:campaign, campaign) group by campaign";

    static final List<Account> ALL = List.of(
            new Account("enrolled = active + ended", RUNS, """
                    select campaign, count(*) filter (where state = 'ACTIVE' and end_reason is null)
                      + count(*) filter (where state = 'ENDED' and end_reason is not null and ended_at is not null) as n
                    from enrollment where campaign = coalesce(:campaign, campaign) group by campaign
                    """),
            new Account("enrolled = treated + held out", RUNS, """
                    select campaign, count(*) filter (where arm = 'TREATED') + count(*) filter (where arm = 'HELD_OUT') as n
                    from enrollment where campaign = coalesce(:campaign, campaign) group by campaign
                    """),
            new Account("enrollments = runs as they are numbered", RUNS, """
                    select campaign, sum(runs)::bigint as n from (
                      select campaign, max(run) as runs from enrollment
                      where campaign = coalesce(:campaign, campaign) group by campaign, customer_id) r
                    group by campaign
                    """),
            new Account("enrolled = decisions to enroll or to hold out", RUNS, """
                    select campaign, count(distinct enrollment_id) as n from decision
                    where decision in ('ENROLLED', 'HELD_OUT') and enrollment_id is not null
                      and campaign = coalesce(:campaign, campaign) group by campaign
                    """),
            Account.none("admitted entries without a run", """
                    select n.campaign, count(*) as n from entry n
                    where n.state = 'ADMITTED' and n.campaign = coalesce(:campaign, n.campaign) and not exists (
                      select 1 from enrollment e where e.campaign = n.campaign and e.customer_id = n.customer_id)
                    group by n.campaign
                    """),
            Account.none("active runs of running campaigns with nothing to wait for", """
                    select e.campaign, count(*) as n from enrollment e
                    where e.state = 'ACTIVE' and e.phase <> 'AWAITING' and e.due_at is null
                      and e.campaign = coalesce(:campaign, e.campaign) and not exists (
                        select 1 from message m where m.enrollment_id = e.id and m.stage = e.stage
                          and m.state in ('PLANNED', 'DEFERRED', 'DISPATCHED'))
                    group by e.campaign
                    """),
            new Account("messages = messages by state", MESSAGES, """
                    select campaign, sum(of_state)::bigint as n from (
                      select campaign, count(*) as of_state from message
                      where campaign = coalesce(:campaign, campaign) and state in
                        ('PLANNED', 'DISPATCHED', 'DEFERRED', 'SENT', 'FAILED', 'SUPPRESSED', 'CANCELLED', 'UNKNOWN')
                      group by campaign, state) s
                    group by campaign
                    """),
            new Account("messages = distinct (enrollment, stage)", MESSAGES, """
                    select campaign, count(*) as n from (
                      select distinct campaign, enrollment_id, stage from message
                      where campaign = coalesce(:campaign, campaign)) d
                    group by campaign
                    """),
            new Account("messages = messages of a run of their campaign and customer", MESSAGES, """
                    select m.campaign, count(*) as n from message m join enrollment e
                      on e.id = m.enrollment_id and e.campaign = m.campaign and e.customer_id = m.customer_id
                    where m.campaign = coalesce(:campaign, m.campaign) group by m.campaign
                    """),
            Account.none("messages to held-out customers", """
                    select m.campaign, count(*) as n from message m join enrollment e on e.id = m.enrollment_id
                    where e.arm = 'HELD_OUT' and m.campaign = coalesce(:campaign, m.campaign) group by m.campaign
                    """),
            new Account("mails sent = decisions to send, less those that did not leave", """
                    select campaign, count(*) as n from message
                    where state in ('SENT', 'UNKNOWN', 'FAILED', 'DEFERRED', 'DISPATCHED')
                      and campaign = coalesce(:campaign, campaign) group by campaign
                    """, """
                    select m.campaign, count(distinct (d.enrollment_id, d.stage)) as n from decision d join message m
                      on m.enrollment_id = d.enrollment_id and m.stage = d.stage
                    where d.rule = 'DISPATCHED' and m.state not in ('PLANNED', 'SUPPRESSED', 'CANCELLED')
                      and m.campaign = coalesce(:campaign, m.campaign) group by m.campaign
                    """),
            Account.none("contacts counted of mails that did not leave", """
                    select m.campaign, count(*) as n from contact c join message m on m.id = c.message_id
                    where m.state in ('PLANNED', 'DEFERRED', 'SUPPRESSED', 'CANCELLED')
                      and m.campaign = coalesce(:campaign, m.campaign) group by m.campaign
                    """));

    private RunAccounts() {}
}
