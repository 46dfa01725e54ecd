package io.winback.campaign.report;

/**
 * What a report adds up, of one campaign or of all, for the accounts to compare with rows.
 *
 * @param enrolled customers, by their first run
 * @param mailsSent in all runs; those in doubt are not among them
 * @param returnedTreated windows closed or not
 * @param returnedHeldOut windows closed or not
 */
public record ReportTotals(
        long enrolled,
        long heldOut,
        long mailsSent,
        long couponsIssued,
        long couponsRedeemed,
        long returnedTreated,
        long returnedHeldOut) {

    static ReportTotals of(ReportResponse report) {
        return new ReportTotals(
                report.enrolled(),
                report.heldOut(),
                report.stages().stream()
                        .mapToLong(ReportResponse.StageLine::sent)
                        .sum(),
                report.coupons().issued(),
                report.coupons().redeemed(),
                returned(report, true),
                returned(report, false));
    }

    static ReportTotals of(SuiteResponse suite) {
        return new ReportTotals(
                suite.enrolled(),
                suite.heldOut(),
                suite.mailsSent(),
                suite.couponsIssued(),
                suite.couponsRedeemed(),
                suite.returnedTreated(),
                suite.returnedHeldOut());
    }

    /** Of all who are held out, by whichever draw; variants are among the treated. */
    private static long returned(ReportResponse report, boolean treated) {
        return report.groups().stream()
                .filter(group -> !group.variant() && (group.reached() != null) == treated)
                .mapToLong(group -> group.returned() + group.open().returned())
                .sum();
    }
}
