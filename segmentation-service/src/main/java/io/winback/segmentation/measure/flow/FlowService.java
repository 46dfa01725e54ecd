package io.winback.segmentation.measure.flow;

import io.winback.segmentation.base.ShopCalendar;
import io.winback.segmentation.lifecycle.LifecycleStage;
import io.winback.segmentation.measure.Period;
import io.winback.segmentation.measure.PeriodLength;
import io.winback.segmentation.measure.Periods;
import io.winback.segmentation.measure.PurchaseScope;
import io.winback.segmentation.measure.Scope;
import io.winback.segmentation.measure.flow.FlowsResponse.Balance;
import io.winback.segmentation.measure.flow.FlowsResponse.Flow;
import io.winback.segmentation.measure.flow.FlowsResponse.Move;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Moves between lifecycle stages in past periods. What is asked wrongly is refused, naming the parameter. */
@ApplicationScoped
public class FlowService {

    private final StageMoves moves;
    private final PurchaseScope purchases;
    private final ShopCalendar calendar;

    FlowService(StageMoves moves, PurchaseScope purchases, ShopCalendar calendar) {
        this.moves = moves;
        this.purchases = purchases;
        this.calendar = calendar;
    }

    @Transactional
    public FlowsResponse flows(FlowQuestion asked) {
        var periods = Periods.of(
                asked.by(),
                asked.from(),
                asked.to(),
                List.of(PeriodLength.values()),
                calendar.moment().today());
        var segment = Scope.of(null, asked.segment(), null).segment();
        purchases.check(segment);
        var customers = moves.customers(segment);
        var moved = moves.between(periods.edges(), segment);
        return new FlowsResponse(
                periods.length(),
                segment,
                customers,
                IntStream.rangeClosed(1, periods.all().size())
                        .mapToObj(number -> flow(
                                periods.all().get(number - 1),
                                customers,
                                moved.stream().filter(one -> one.to() == number).toList()))
                        .toList());
    }

    private static Flow flow(Period period, long customers, List<StageMoves.Moved> moved) {
        var bought = moved.stream().mapToLong(StageMoves.Moved::customers).sum();
        var moves = Stream.of(LifecycleStage.values())
                .flatMap(from -> Stream.of(LifecycleStage.values())
                        .map(to -> new Move(
                                from,
                                to,
                                of(moved, from, to)
                                        + (from == LifecycleStage.PROSPECT && to == LifecycleStage.PROSPECT
                                                ? customers - bought
                                                : 0))))
                .toList();
        return new Flow(
                period,
                Stream.of(LifecycleStage.values())
                        .map(stage -> balance(stage, moves))
                        .toList(),
                moves);
    }

    private static long of(List<StageMoves.Moved> moved, LifecycleStage from, LifecycleStage to) {
        return moved.stream()
                .filter(one -> one.from() == from && one.stage() == to)
                .mapToLong(StageMoves.Moved::customers)
                .sum();
    }

    private static Balance balance(LifecycleStage stage, List<Move> moves) {
        return new Balance(
                stage,
                sum(moves, move -> move.from() == stage),
                sum(moves, move -> move.from() != stage && move.to() == stage),
                sum(moves, move -> move.from() == stage && move.to() != stage),
                sum(moves, move -> move.to() == stage));
    }

    private static long sum(List<Move> moves, Predicate<Move> which) {
        return moves.stream().filter(which).mapToLong(Move::customers).sum();
    }
}
