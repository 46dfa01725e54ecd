package io.winback.segmentation.lifecycle;

import java.time.LocalDate;

/** How many customers of the contact base are in each lifecycle stage at the end of a date. */
record StageCountsResponse(LocalDate asOf, long prospect, long active, long due, long lost) {}
