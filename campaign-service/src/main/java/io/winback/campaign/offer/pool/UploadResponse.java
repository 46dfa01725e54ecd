package io.winback.campaign.offer.pool;

import java.util.List;

/**
 * What became of the lines of an upload.
 *
 * @param added codes that are new
 * @param known codes that were in the pool already: the same upload again adds nothing
 * @param refused lines that are no codes of this pool
 * @param firstRefused the first hundred of them
 */
public record UploadResponse(String pool, int added, int known, int refused, List<Refused> firstRefused) {

    /**
     * A line that was not taken.
     *
     * @param line counted from 1
     */
    public record Refused(int line, String code, String problem) {}
}
