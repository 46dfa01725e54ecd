package io.winback.segmentation.value;

import io.winback.platform.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the valued customers of a country are worth on average.
 *
 * @param country absent for the whole shop
 * @param members customers valued by their own orders
 * @param average as of the date
 * @param applied the average in force: it follows once the average has moved by over a tenth
 * @param appliedOn since when it is in force
 */
public record ValueGroupResponse(
        @Nullable String country, LocalDate asOf, long members, Money average, Money applied, LocalDate appliedOn) {}
