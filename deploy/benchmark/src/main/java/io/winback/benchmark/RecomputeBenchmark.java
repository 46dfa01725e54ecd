package io.winback.benchmark;

import io.winback.local.parts.Broker;
import io.winback.local.parts.Ports;
import io.winback.local.parts.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How fast a new policy takes effect on the whole base, against the SQL that an administrator would write for it. */
final class RecomputeBenchmark implements Benchmark {

    private static final String DATABASE = "segmentation";
    private static final String POLICY = "/api/lifecycle/policy";

    /** Two policies, to go to and fro between. */
    private static final List<int[]> POLICIES = List.of(new int[] {60, 180}, new int[] {90, 240});

    private static final String BY_HAND = """
            insert into lifecycle_by_hand as l (customer_id, stage, since, returned, next_transition_at)
            select c.customer_id, s.stage,
              case s.stage when 'PROSPECT' then c.known_on when 'ACTIVE' then b.began_on
                when 'DUE' then a.last_on + %1$d + 1 else a.last_on + %2$d + 1 end,
              s.stage = 'ACTIVE' and coalesce(a.last_on - a.previous_on > %2$d, false),
              cast(case s.stage when 'ACTIVE' then a.last_on + %1$d + 1 when 'DUE' then a.last_on + %2$d + 1 end as timestamp)
                at time zone 'Europe/London'
            from customer c
            left join activity a using (customer_id)
            cross join lateral (select case when a.last_on is null then 'PROSPECT'
              when current_date - a.last_on <= %1$d then 'ACTIVE' when current_date - a.last_on <= %2$d then 'DUE'
              else 'LOST' end as stage) s
            left join (
              select customer_id, max(day) as began_on from (
                select customer_id, purchased_on as day,
                  lag(purchased_on) over (partition by customer_id order by purchased_on) as before
                from purchase where counts and purchased_on <= current_date) d
              where before is null or day - before > %1$d group by customer_id) b using (customer_id)
            on conflict (customer_id) do update set stage = excluded.stage, since = excluded.since,
              returned = excluded.returned, next_transition_at = excluded.next_transition_at
            where (l.stage, l.since, l.returned, l.next_transition_at)
              is distinct from (excluded.stage, excluded.since, excluded.returned, excluded.next_transition_at)
            """;

    private final int customers;
    private int ours;
    private int byHand;
    private @Nullable Stage stage;
    private @Nullable Broker broker;
    private @Nullable ServiceProcess service;

    RecomputeBenchmark(Size size) {
        this.customers = size.of(1_000_000);
    }

    @Override
    public String about() {
        return "lifecycle stages of " + customers
                + " customers under a new policy, told, fsync on, against one SQL statement that"
                + " writes the same stages into a table like ours";
    }

    @Override
    public String unit() {
        return "customers/s";
    }

    @Override
    public int rounds() {
        return 4;
    }

    @Override
    public String prepare() throws Exception {
        stage = Stage.set();
        broker = Broker.start(stage.folder().resolve("broker"), Ports.free(), Ports.free());
        Topics.create(broker.bootstrap());
        service = stage.segmentationService(
                DATABASE, List.of("-Xmx1g"), Map.of("kafka.bootstrap.servers", broker.bootstrap()));
        var base = new Base(stage, DATABASE);
        base.addCustomers(customers);
        base.addPurchases(customers);
        stage.execute(DATABASE, "vacuum analyze");
        base.settle();
        base.publishSegments(new Api(service, stage.marketerKey()));
        stage.execute(DATABASE, "create table lifecycle_by_hand (like lifecycle including all)");
        stage.execute(DATABASE, "alter table lifecycle_by_hand add foreign key (customer_id) references customer");
        stage.execute(DATABASE, "insert into lifecycle_by_hand select * from lifecycle");
        stage.execute(DATABASE, "vacuum analyze");
        ours();
        reference();
        return "both: " + stage.number(DATABASE, "select count(*) from purchase")
                + " purchases; ours as it is shipped, with two segments published, relay and a broker that runs in this process";
    }

    @Override
    public double ours() throws Exception {
        var policy = POLICIES.get(++ours % 2);
        var api = new Api(started(service), started(stage).marketerKey());
        var start = System.nanoTime();
        api.put(
                POLICY,
                String.format(
                        Locale.ROOT, "{\"repeatIntervalDays\":%d,\"lapseThresholdDays\":%d}", policy[0], policy[1]));
        Await.until(Duration.ofMillis(20), () -> api.get(POLICY).contains("\"applying\":false"));
        var seconds = Await.seconds(start);
        new Base(started(stage), DATABASE).awaitSettled();
        tidy();
        return customers / seconds;
    }

    @Override
    public double reference() throws Exception {
        var policy = POLICIES.get(++byHand % 2);
        var start = System.nanoTime();
        started(stage).execute(DATABASE, String.format(Locale.ROOT, BY_HAND, policy[0], policy[1]));
        var seconds = Await.seconds(start);
        tidy();
        check();
        return customers / seconds;
    }

    @Override
    public void close() throws Exception {
        for (var part : new @Nullable AutoCloseable[] {service, broker, stage}) {
            if (part != null) {
                part.close();
            }
        }
    }

    private void tidy() throws Exception {
        started(stage).execute(DATABASE, "vacuum analyze");
        started(stage).execute(DATABASE, "checkpoint");
    }

    /** Both sides came to the same. */
    private void check() throws Exception {
        var differing = started(stage).number(DATABASE, """
                select count(*) from lifecycle l full join lifecycle_by_hand h using (customer_id)
                where (l.stage, l.since, l.returned, l.next_transition_at)
                  is distinct from (h.stage, h.since, h.returned, h.next_transition_at)
                """);
        if (differing > 0) {
            throw new IllegalStateException(differing + " stages differ");
        }
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("prepare() comes first");
        }
        return part;
    }
}
