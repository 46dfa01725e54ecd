package io.winback.segmentation.rfm;

import io.winback.platform.money.Money;
import io.winback.segmentation.snapshot.SnapshotResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Adds cells up. */
final class RfmSummary {

    private static final int HIGHEST = 5;
    private static final int DECIMALS = 6;

    private final List<RfmRows.Cell> cells;
    private final Currency currency;
    private final long customers;
    private final BigDecimal spend;

    RfmSummary(List<RfmRows.Cell> cells, Currency currency) {
        this.cells = cells;
        this.currency = currency;
        this.customers = customers(cells);
        this.spend = spend(cells);
    }

    RfmResponse of(SnapshotResponse snapshot, RfmSettingsResponse settings) {
        return new RfmResponse(
                snapshot.id(),
                snapshot.asOf(),
                settings,
                customers,
                money(spend),
                Arrays.stream(RfmGroup.values()).map(this::group).toList(),
                scores(RfmRows.Cell::r),
                scores(RfmRows.Cell::f),
                scores(RfmRows.Cell::m),
                cells.stream()
                        .map(cell -> new RfmResponse.Cell(
                                cell.r(), cell.f(), cell.m(), cell.group(), cell.customers(), money(cell.spend())))
                        .toList());
    }

    private RfmResponse.Group group(RfmGroup group) {
        var own = cells.stream().filter(cell -> cell.group() == group).toList();
        return new RfmResponse.Group(
                group,
                customers(own),
                share(BigDecimal.valueOf(customers(own)), BigDecimal.valueOf(customers)),
                money(spend(own)),
                share(spend(own), spend));
    }

    private List<RfmResponse.Score> scores(ToIntFunction<RfmRows.Cell> score) {
        return IntStream.rangeClosed(1, HIGHEST)
                .mapToObj(of -> new RfmResponse.Score(
                        of,
                        customers(cells.stream()
                                .filter(cell -> score.applyAsInt(cell) == of)
                                .toList())))
                .toList();
    }

    private static long customers(List<RfmRows.Cell> cells) {
        return cells.stream().mapToLong(RfmRows.Cell::customers).sum();
    }

    private static BigDecimal spend(List<RfmRows.Cell> cells) {
        return cells.stream().map(RfmRows.Cell::spend).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Money money(BigDecimal exact) {
        return new Money(exact, currency);
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? BigDecimal.ZERO.setScale(DECIMALS)
                : part.divide(whole, DECIMALS, RoundingMode.HALF_UP);
    }
}
