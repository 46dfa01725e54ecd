package io.winback.campaign.product;

import java.util.List;

/**
 * What became of a file. Read rows are stored, unchanged or rejected.
 *
 * @param dryRun nothing was stored; {@code stored} are those that would be
 * @param problems of rejected rows in the order of the file, at most 1000
 */
record ProductImportResponse(
        boolean dryRun, long read, long stored, long unchanged, long rejected, List<ProblemOfRow> problems) {

    /**
     * @param line on which the row begins, the header being line 1
     * @param column where the trouble is
     */
    record ProblemOfRow(long line, String column, String message) {}
}
