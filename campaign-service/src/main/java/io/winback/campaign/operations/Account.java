package io.winback.campaign.operations;

/**
 * Two figures that must be equal in each campaign, each counted from other rows or in another way.
 *
 * @param name what both say
 * @param left a query that gives {@code campaign} and {@code n}, at most once per campaign, of the campaign {@code :campaign} or, where that is
 *     null, of all; what belongs to no campaign has an empty one
 * @param right another such query
 */
record Account(String name, String left, String right) {

    /** Where there must be none. */
    static Account none(String name, String query) {
        return new Account(name + " = 0", query, "select '' as campaign, 0 as n where :campaign::text is null");
    }

    /** Gives {@code campaign}, {@code l} and {@code r} of each campaign either side knows. */
    String query() {
        return """
                select coalesce(a.campaign, b.campaign) as campaign, coalesce(a.n, 0) as l, coalesce(b.n, 0) as r
                from (%s) a full join (%s) b on b.campaign = a.campaign
                """.formatted(left, right);
    }
}
