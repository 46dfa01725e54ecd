package io.winback.platform.security;

import java.util.Set;

/** Who may do what. A key or token without the role of an operation is answered 403. */
public final class Roles {

    /** The shop's own systems: customers, orders, coupons. */
    public static final String STOREFRONT = "storefront";

    /** Segments, campaigns, surveys, reports. */
    public static final String MARKETER = "marketer";

    /** The helpdesk: exclusions, calls, single customers. */
    public static final String AGENT = "agent";

    /** Runs the suite: accounts, republish, dead letters. */
    public static final String OPERATOR = "operator";

    /** Reads everything, changes nothing. */
    public static final String AUDITOR = "auditor";

    /** Every role there is. */
    static final Set<String> ALL = Set.of(STOREFRONT, MARKETER, AGENT, OPERATOR, AUDITOR);

    /** Roles of people; the shop's own systems have nothing to look at. */
    static final Set<String> PEOPLE = Set.of(MARKETER, AGENT, AUDITOR, OPERATOR);

    private Roles() {}
}
