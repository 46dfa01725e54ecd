package io.winback.segmentation.lifecycle;

import io.winback.platform.sql.Database;
import io.winback.segmentation.lifecycle.PreviewResponse.Move;
import io.winback.segmentation.lifecycle.PreviewResponse.Mover;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Stages of the whole base today under two sets of policies side by side, from figures kept; no purchase is read. */
@Singleton
class PolicyPreview {

    private static final int OF_EACH_MOVE = 5;

    private final Database database;

    PolicyPreview(Database database) {
        this.database = database;
    }

    /** A pair of stages with those who would move that way. */
    private record Cell(Move move, List<Mover> sample) {}

    PreviewResponse compare(Policies inForce, Policies proposed, LocalDate today) {
        var cells = cells(new Limits(inForce, "inForce"), new Limits(proposed, "proposed"), today);
        var moves = cells.stream().map(Cell::move).toList();
        return new PreviewResponse(
                counts(moves, Move::from, today),
                counts(moves, Move::to, today),
                moves.stream()
                        .filter(move -> move.from() != move.to())
                        .mapToLong(Move::customers)
                        .sum(),
                moves,
                cells.stream()
                        .filter(cell -> cell.move().from() != cell.move().to())
                        .flatMap(cell -> cell.sample().stream())
                        .toList());
    }

    private List<Cell> cells(Limits inForce, Limits proposed, LocalDate today) {
        var query = """
                with staged as materialized (
                  select customer_id, c.erased, a.last_on, lifecycle_stage(:today, b.due_on, b.lost_on) as before,
                    lifecycle_stage(:today, d.due_on, d.lost_on) as after
                  from customer c left join activity a using (customer_id)
                """ + inForce.join("b", Stages.LAST) + proposed.join("d", Stages.LAST) + """
                ), cell as (select before, after, count(*) as customers from staged group by before, after)
                select cell.*, s.customer_id, s.last_on from cell
                left join lateral (
                  select customer_id, last_on from staged where before <> after and before = cell.before
                    and after = cell.after and not erased order by customer_id limit :sample) s on true
                order by before, after, customer_id
                """;
        var cells = new ArrayList<Cell>();
        database.use(sql -> proposed.bindTo(inForce.bindTo(sql.createQuery(query)))
                .bind("today", today)
                .bind("sample", OF_EACH_MOVE)
                .map((row, context) -> {
                    var move = new Move(
                            LifecycleStage.valueOf(row.getString("before")),
                            LifecycleStage.valueOf(row.getString("after")),
                            row.getLong("customers"));
                    if (cells.isEmpty() || !cells.get(cells.size() - 1).move().equals(move)) {
                        cells.add(new Cell(move, new ArrayList<>()));
                    }
                    var customer = row.getString("customer_id");
                    if (customer != null) {
                        cells.get(cells.size() - 1)
                                .sample()
                                .add(new Mover(
                                        customer, move.from(), move.to(), row.getObject("last_on", LocalDate.class)));
                    }
                    return customer;
                })
                .list());
        return cells;
    }

    private static StageCountsResponse counts(List<Move> moves, Function<Move, LifecycleStage> side, LocalDate today) {
        return new StageCountsResponse(
                today,
                sum(moves, side, LifecycleStage.PROSPECT),
                sum(moves, side, LifecycleStage.ACTIVE),
                sum(moves, side, LifecycleStage.DUE),
                sum(moves, side, LifecycleStage.LOST));
    }

    private static long sum(List<Move> moves, Function<Move, LifecycleStage> side, LifecycleStage stage) {
        return moves.stream()
                .filter(move -> side.apply(move) == stage)
                .mapToLong(Move::customers)
                .sum();
    }
}
