package io.winback.campaign.audience;

import java.util.List;
import java.util.Set;

/** What speaks against any contact with a customer, by kind. */
public final class Exclusions {

    /** The helpdesk is still talking with the customer: a campaign waits. */
    public static final String OPEN_CASE = "OPEN_CASE";

    /** The customer answered a mail, and nobody has read it yet: a campaign waits. */
    public static final String REPLIED = "REPLIED";

    /** The mailbox could not take several mails: a campaign waits. */
    public static final String MAILBOX_PAUSED = "MAILBOX_PAUSED";

    /** As a column of a query over customers {@code c}: the kinds in force at {@code :now}. */
    public static final String IN_FORCE = """
            array(select distinct x ->> 'kind' from jsonb_array_elements(c.exclusions) x
                where x ->> 'until' is null or (x ->> 'until')::timestamptz > :now
              union select 'REPLIED' from reply a where a.customer_id = c.customer_id and a.state = 'OPEN'
              union select 'MAILBOX_PAUSED' from mailbox_pause b where b.customer_id = c.customer_id and b.paused_until > :now
              order by 1) as excluded
            """;

    /** As a condition on runs {@code e}: nobody has to read an answer first. Who is held out was not written to. */
    public static final String NO_OPEN_REPLY = """
            (e.arm = 'HELD_OUT' or not exists (
              select 1 from reply a where a.customer_id = e.customer_id and a.state = 'OPEN'))
            """;

    private static final Set<String> WAITING = Set.of(OPEN_CASE, REPLIED, MAILBOX_PAUSED);

    private Exclusions() {}

    /** Those that rule a customer out, rather than make the campaign wait. */
    public static List<String> lasting(List<String> kinds) {
        return kinds.stream().filter(kind -> !WAITING.contains(kind)).toList();
    }
}
