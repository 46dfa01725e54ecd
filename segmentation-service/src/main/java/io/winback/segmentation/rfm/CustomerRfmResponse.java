package io.winback.segmentation.rfm;

import io.winback.platform.money.Money;
import java.time.LocalDate;

/**
 * A customer's scores at a snapshot.
 *
 * @param asOf date of the snapshot, in the shop's zone
 * @param recencyDays days from the last purchase to that date
 * @param purchases days with a purchase, the first included
 * @param spend net of returns
 * @param r 1 (longest ago) to 5
 * @param f 1 (fewest) to 5
 * @param m 1 (least) to 5
 */
public record CustomerRfmResponse(
        String customerId,
        LocalDate asOf,
        int recencyDays,
        int purchases,
        Money spend,
        int r,
        int f,
        int m,
        RfmGroup group) {}
