package io.winback.campaign.audience;

import java.util.List;

/** What speaks against any contact with a customer, by kind. */
public final class Exclusions {

    /** The helpdesk is still talking with the customer: a campaign waits. */
    public static final String OPEN_CASE = "OPEN_CASE";

    /** As a column of a query over customers {@code c}: the kinds in force at {@code :now}. */
    public static final String IN_FORCE = """
            array(select distinct x ->> 'kind' from jsonb_array_elements(c.exclusions) x
              where x ->> 'until' is null or (x ->> 'until')::timestamptz > :now order by 1) as excluded
            """;

    private Exclusions() {}

    /** Those that rule a customer out, rather than make the campaign wait. */
    public static List<String> lasting(List<String> kinds) {
        return kinds.stream().filter(kind -> !kind.equals(OPEN_CASE)).toList();
    }
}
