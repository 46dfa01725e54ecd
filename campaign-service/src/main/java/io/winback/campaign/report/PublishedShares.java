package io.winback.campaign.report;

import io.winback.campaign.report.ReportResponse.Source;
import java.math.BigDecimal;
import java.util.List;

/** Shares that articles about winning customers back state, and what was seen here beside them. */
final class PublishedShares {

    private static final BigDecimal HALF = new BigDecimal("0.50");
    private static final BigDecimal FEW = new BigDecimal("0.15");
    private static final BigDecimal FIFTH = new BigDecimal("0.20");

    private PublishedShares() {}

    /** "Every second recipient is interested, 15 to 20 % become regulars again." */
    static List<Source> beside(GroupResponse treated) {
        var reached = treated.reached();
        return List.of(
                new Source(
                        "INTERESTED",
                        HALF,
                        HALF,
                        reached == null ? null : ShareResponse.of(reached.interested(), reached.sent())),
                new Source("REGULAR_AGAIN", FEW, FIFTH, treated.regular().share()));
    }
}
