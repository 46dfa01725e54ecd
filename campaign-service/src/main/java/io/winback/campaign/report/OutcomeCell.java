package io.winback.campaign.report;

import io.winback.campaign.experiment.HeldOutBy;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Outcomes of the first runs of customers who are alike in what groups are made by, added up. Money is in the shop's currency.
 *
 * @param heldOutBy CAMPAIGN or GLOBAL; none for the treated
 * @param counted assigned in time for the verdict
 * @param closed their outcome window is over
 * @param regular of the returned, those with another order within 180 days
 * @param followed those whose window was over 180 days ago: of them it is known whether they are regular
 * @param regularFollowed of these, those who are
 * @param profits of each customer who made any, or a loss; whose window is over
 */
record OutcomeCell(
        String arm,
        @Nullable String variant,
        @Nullable String heldOutBy,
        boolean counted,
        boolean closed,
        long customers,
        GroupResponse.Reached reached,
        long returned,
        long regular,
        long followed,
        long regularFollowed,
        BigDecimal revenue,
        BigDecimal discounts,
        BigDecimal cost,
        BigDecimal profit,
        double[] profits) {

    static OutcomeCell from(ResultSet row) throws SQLException {
        return new OutcomeCell(
                row.getString("arm"),
                row.getString("variant"),
                row.getString("held_out_by"),
                row.getBoolean("counted"),
                row.getBoolean("closed"),
                row.getLong("customers"),
                new GroupResponse.Reached(
                        row.getLong("mails"),
                        row.getLong("sent"),
                        row.getLong("delivered"),
                        row.getLong("clicked"),
                        row.getLong("answered"),
                        row.getLong("replied"),
                        row.getLong("validated"),
                        row.getLong("interested"),
                        row.getLong("redeemed")),
                row.getLong("returned"),
                row.getLong("regular"),
                row.getLong("followed"),
                row.getLong("regular_followed"),
                row.getBigDecimal("revenue"),
                row.getBigDecimal("discounts"),
                row.getBigDecimal("cost"),
                row.getBigDecimal("profit"),
                doubles(row));
    }

    private static double[] doubles(ResultSet row) throws SQLException {
        var array = row.getArray("profits");
        return array == null
                ? new double[] {}
                : Arrays.stream((Double[]) array.getArray())
                        .mapToDouble(Double::doubleValue)
                        .toArray();
    }

    boolean heldOutOfAll() {
        return HeldOutBy.GLOBAL.name().equals(heldOutBy);
    }

    boolean treated() {
        return arm.equals("TREATED");
    }

    /** Cells of a group, to be added up. */
    record Sum(List<OutcomeCell> cells) {

        long of(ToLongFunction<OutcomeCell> count) {
            return cells.stream().mapToLong(count).sum();
        }

        BigDecimal money(Function<OutcomeCell, BigDecimal> amount) {
            return cells.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        Sum closed() {
            return new Sum(cells.stream().filter(OutcomeCell::closed).toList());
        }

        Sum open() {
            return new Sum(cells.stream().filter(cell -> !cell.closed()).toList());
        }

        /** Of each customer who made any, in no order. */
        double[] profits() {
            var all = new ArrayList<double[]>();
            cells.forEach(cell -> all.add(cell.profits()));
            return all.stream().flatMapToDouble(Arrays::stream).toArray();
        }
    }
}
