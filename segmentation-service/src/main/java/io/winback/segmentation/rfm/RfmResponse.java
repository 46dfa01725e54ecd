package io.winback.segmentation.rfm;

import io.winback.platform.csv.CsvTable;
import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The base by recency, frequency and monetary value at a snapshot.
 *
 * @param asOf date of the snapshot, in the shop's zone
 * @param settings by which these scores were made
 * @param customers with a purchase as of the snapshot, but for those erased since
 * @param spend what they have spent altogether
 * @param groups all six, in the order of their rules
 * @param recency all five scores, 1 first
 * @param cells those with customers, by scores
 */
public record RfmResponse(
        UUID snapshot,
        LocalDate asOf,
        RfmSettingsResponse settings,
        long customers,
        Money spend,
        List<Group> groups,
        List<Score> recency,
        List<Score> frequency,
        List<Score> monetary,
        List<Cell> cells) {

    /** The cells. */
    CsvTable table() {
        return new CsvTable(
                List.of("r", "f", "m", "group", "customers", "spend", "currency"),
                cells.stream()
                        .map(cell -> List.of(
                                cell.r(),
                                cell.f(),
                                cell.m(),
                                cell.group(),
                                cell.customers(),
                                cell.spend().amount(),
                                cell.spend().currency()))
                        .toList());
    }

    /**
     * A group.
     *
     * @param share of the customers, 0 to 1 with 6 decimals
     * @param spendShare of what all have spent, likewise; 0 where nobody has spent anything
     */
    public record Group(RfmGroup group, long customers, BigDecimal share, Money spend, BigDecimal spendShare) {}

    /** How many have a score from 1 to 5. */
    public record Score(int score, long customers) {}

    /** Customers with the same three scores. */
    public record Cell(int r, int f, int m, RfmGroup group, long customers, Money spend) {}
}
