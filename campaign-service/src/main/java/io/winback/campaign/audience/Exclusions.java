package io.winback.campaign.audience;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What speaks against contact with a customer, by kind. */
public final class Exclusions {

    /** The helpdesk is still talking with the customer: a campaign waits. */
    public static final String OPEN_CASE = "OPEN_CASE";

    /** The customer answered a mail, and nobody has read it yet: a campaign waits. */
    public static final String REPLIED = "REPLIED";

    /** The customer wants a person to get back: marketing waits until one did. */
    public static final String CONTACT_REQUESTED = "CONTACT_REQUESTED";

    /** The mailbox could not take several mails: a campaign waits. */
    public static final String MAILBOX_PAUSED = "MAILBOX_PAUSED";

    /**
     * As a column {@code excluded} of a query over customers {@code c}: what is in force at {@code :now}, by kind, to be read by {@link
     * #of}. Of two of a kind the one that lasts longer counts.
     */
    public static final String IN_FORCE = """
            array(select format('%s|%s|%s', o.kind, to_json(o.since) #>> '{}', to_json(o.until) #>> '{}') from (
                select x ->> 'kind' as kind, null::timestamptz as since,
                  nullif(max(coalesce((x ->> 'until')::timestamptz, 'infinity')), 'infinity') as until
                from jsonb_array_elements(c.exclusions) x
                where x ->> 'until' is null or (x ->> 'until')::timestamptz > :now group by 1
                union all
                select 'REPLIED', min(a.received_at), null from reply a
                where a.customer_id = c.customer_id and a.state = 'OPEN' having count(*) > 0
                union all
                select 'CONTACT_REQUESTED', min(q.requested_at), null from contact_request q
                where q.customer_id = c.customer_id and q.closed_at is null having count(*) > 0
                union all
                select 'MAILBOX_PAUSED', b.paused_at, b.paused_until from mailbox_pause b
                where b.customer_id = c.customer_id and b.paused_until > :now) o
              order by o.kind) as excluded
            """;

    /** As a condition on runs {@code e}: nobody has to read an answer first. Who is held out was not written to. */
    public static final String NO_OPEN_REPLY = """
            (e.arm = 'HELD_OUT' or not exists (
              select 1 from reply a where a.customer_id = e.customer_id and a.state = 'OPEN'))
            """;

    private static final String SERVICE_NOTICE = "SERVICE_NOTICE";

    private static final Set<String> WAITING = Set.of(OPEN_CASE, REPLIED, CONTACT_REQUESTED, MAILBOX_PAUSED);

    private Exclusions() {}

    /** What {@link #IN_FORCE} selects. */
    public static List<Objection> of(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("excluded").getArray())
                .map(Objection::read)
                .toList();
    }

    /** Those that speak against a mail for a purpose: who wants to be got back to still hears what concerns the service. */
    public static List<Objection> against(String purpose, List<Objection> all) {
        return all.stream()
                .filter(objection -> !objection.kind().equals(CONTACT_REQUESTED) || !purpose.equals(SERVICE_NOTICE))
                .toList();
    }

    /** Those that rule a customer out, rather than make the campaign wait. */
    public static List<Objection> lasting(List<Objection> all) {
        return all.stream()
                .filter(objection -> !WAITING.contains(objection.kind()))
                .toList();
    }

    /** For a decision: the kinds, and when the last of them is over, if all end by themselves. */
    public static Map<String, String> facts(List<Objection> lasting) {
        var facts = new HashMap<String, String>();
        facts.put("kinds", lasting.stream().map(Objection::kind).collect(Collectors.joining(", ")));
        if (lasting.stream().allMatch(objection -> objection.until() != null)) {
            lasting.stream()
                    .flatMap(objection -> Stream.ofNullable(objection.until()))
                    .max(Comparator.naturalOrder())
                    .ifPresent(until -> facts.put("until", until.toString()));
        }
        return Map.copyOf(facts);
    }

    /**
     * For a decision to wait.
     *
     * @param again when it is looked at again
     */
    public static Map<String, String> facts(Objection waiting, Instant again) {
        var facts = new HashMap<String, String>();
        facts.put("again", again.toString());
        var since = waiting.since();
        if (since != null) {
            facts.put("since", since.toString());
        }
        var until = waiting.until();
        if (until != null) {
            facts.put("until", until.toString());
        }
        return Map.copyOf(facts);
    }
}
