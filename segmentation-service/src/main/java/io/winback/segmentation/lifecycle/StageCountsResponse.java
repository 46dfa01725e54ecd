package io.winback.segmentation.lifecycle;

import java.time.LocalDate;

/** How many customers of the contact base are in each lifecycle stage at the end of a date. */
public record StageCountsResponse(LocalDate asOf, long prospect, long active, long due, long lost) {

    public long total() {
        return prospect + active + due + lost;
    }
}
