package io.winback.segmentation.value;

import java.time.LocalDate;

/**
 * What taking the averages anew has brought.
 *
 * @param groups countries with an average of their own, and the shop
 * @param moved those whose average in force has changed; customers valued by it follow, in chunks
 */
public record GroupsRefreshedResponse(LocalDate asOf, int groups, int moved) {}
