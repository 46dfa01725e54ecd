package io.winback.segmentation.measure.retention;

import static java.util.stream.Collectors.groupingBy;

import io.winback.platform.sql.Database;
import io.winback.segmentation.measure.Periods;
import io.winback.segmentation.measure.PurchaseScope;
import io.winback.segmentation.measure.Scope;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Counts of customers at the edges of periods, all periods in one pass over the purchases. Edge 0 is where the first period begins,
 * edge i where the i-th ends.
 */
@Singleton
class RetentionCounts {

    /**
     * Of the buyers of a period the edge is its end; the period before the first is edge 0, and all before is -1. Without a period
     * before a customer's first, he is new.
     */
    private static final String BUYERS = """
            with day as (%s),
            bought as (
              select channel, customer_id, width_bucket(day, (select cast(:begins as date[]))) - 1 as edge from day group by 1, 2, 3),
            visit as (
              select channel, edge, lag(edge) over (partition by channel, customer_id order by edge) as before from bought)
            select channel, edge, count(*) as present, count(*) filter (where before is null) as newcomers,
              count(*) filter (where before = edge - 1) as kept, count(*) filter (where before is null) as begun
            from visit group by 1, 2
            """;

    /**
     * A purchase day keeps its customer on the books from its own date to that many days later, or to the eve of his next. Between
     * edges its reach is [begin, upto); who was on the books at the edge before it begins is kept there too.
     */
    private static final String BALANCE = """
            with day as (%s),
            reach as (
              select channel, customer_id, width_bucket(day - 1, edges) as begin,
                width_bucket(least(day + :lapse, lead(day) over his - 1), edges) as upto, lag(day) over his is null as is_first,
                min(width_bucket(day - 1, edges)) over (partition by channel, customer_id) as first_edge
              from day cross join (select (select cast(:edges as date[])) as edges) e
              window his as (partition by channel, customer_id order by day)),
            spell as (
              select channel, begin, upto, begin = first_edge as new,
                coalesce(lag(upto) over (partition by channel, customer_id order by begin) = begin, false) as goes_on
              from reach where begin < upto),
            kind as (select channel, begin, upto, new, goes_on, count(*) as customers from spell group by 1, 2, 3, 4, 5)
            select channel, edge, sum(present) as present, sum(newcomers) as newcomers, sum(kept) as kept, sum(begun) as begun from (
              select channel, edge, customers as present, case when new and edge = begin then customers else 0 end as newcomers,
                case when goes_on or edge > begin then customers else 0 end as kept, 0 as begun
              from kind cross join generate_series(begin, upto - 1) edge
              union all
              select channel, begin, 0, 0, 0, count(*) from reach where is_first group by 1, 2) counted
            group by 1, 2
            """;

    private final Database database;
    private final PurchaseScope purchases;

    RetentionCounts(Database database, PurchaseScope purchases) {
        this.database = database;
        this.purchases = purchases;
    }

    /** A channel with the customers who bought there; '' for orders that name none. */
    record Channel(String name, long customers) {}

    /**
     * What was counted at an edge.
     *
     * @param newcomers of those present, who bought for the first time since the edge before
     * @param kept of those present, who were at the edge before
     * @param begun everybody who bought for the first time since the edge before
     */
    private record Edge(String channel, int edge, long present, long newcomers, long kept, long begun) {}

    /** @param lapse null to count buyers */
    List<Retention> of(Periods periods, Scope scope, @Nullable Lapse lapse) {
        return periods(
                periods,
                edges(
                        periods,
                        scope,
                        lapse,
                        "select cast('' as text) as channel, * from (" + purchases.days(scope) + ") d",
                        List.of()));
    }

    /** Each of these channels by itself. */
    List<ChannelRetentionResponse.Channel> byChannel(
            Periods periods, Scope scope, @Nullable Lapse lapse, List<Channel> channels) {
        var edges = edges(
                        periods,
                        scope,
                        lapse,
                        purchases.daysByChannel(scope, true),
                        channels.stream().map(Channel::name).toList())
                .stream()
                .collect(groupingBy(Edge::channel));
        return channels.stream()
                .map(channel -> new ChannelRetentionResponse.Channel(
                        channel.name().isEmpty() ? null : channel.name(),
                        channel.customers(),
                        periods(periods, edges.getOrDefault(channel.name(), List.of()))))
                .toList();
    }

    /** All channels up to the end of the periods, those with the most customers first. */
    List<Channel> channels(Periods periods, Scope scope) {
        var query = "select channel, count(distinct customer_id) as customers from ("
                + purchases.daysByChannel(scope, false) + ") d group by 1 order by 2 desc, 1";
        return database.with(sql -> PurchaseScope.bindTo(sql.createQuery(query), scope, periods.to())
                .map((row, context) -> new Channel(row.getString("channel"), row.getLong("customers")))
                .list());
    }

    private List<Edge> edges(Periods periods, Scope scope, @Nullable Lapse lapse, String days, List<String> channels) {
        var query = (lapse == null ? BUYERS : BALANCE).formatted(days);
        return database.with(sql -> {
            var statement = PurchaseScope.bindTo(sql.createQuery(query), scope, periods.to());
            if (!channels.isEmpty()) {
                statement.bindArray("channels", String.class, channels.toArray());
            }
            return bindEdges(statement, periods, lapse)
                    .map((row, context) -> new Edge(
                            row.getString("channel"),
                            row.getInt("edge"),
                            row.getLong("present"),
                            row.getLong("newcomers"),
                            row.getLong("kept"),
                            row.getLong("begun")))
                    .list();
        });
    }

    private static Query bindEdges(Query query, Periods periods, @Nullable Lapse lapse) {
        if (lapse != null) {
            return query.bind("lapse", lapse.days()).bindArray("edges", String.class, Periods.texts(periods.edges()));
        }
        var begins = Stream.concat(Stream.of(periods.before()), periods.begins().stream())
                .toList();
        return query.bindArray("begins", String.class, Periods.texts(begins));
    }

    private static List<Retention> periods(Periods periods, List<Edge> edges) {
        var retentions = new ArrayList<Retention>();
        for (var i = 1; i <= periods.all().size(); i++) {
            var start = at(edges, i - 1);
            var end = at(edges, i);
            var before = i;
            var begun = edges.stream()
                    .filter(edge -> edge.edge() < before)
                    .mapToLong(Edge::begun)
                    .sum();
            retentions.add(Retention.of(
                    periods.all().get(i - 1),
                    start.present(),
                    end.present(),
                    end.newcomers(),
                    end.kept(),
                    begun - start.present()));
        }
        return retentions;
    }

    private static Edge at(List<Edge> edges, int number) {
        return edges.stream()
                .filter(edge -> edge.edge() == number)
                .findFirst()
                .orElse(new Edge("", number, 0, 0, 0, 0));
    }
}
