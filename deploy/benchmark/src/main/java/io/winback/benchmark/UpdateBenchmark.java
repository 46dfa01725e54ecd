package io.winback.benchmark;

import io.winback.local.parts.Broker;
import io.winback.local.parts.Ports;
import io.winback.local.parts.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How long new orders take until the segments they lead to are told, on a large base and on a small one. */
final class UpdateBenchmark implements Benchmark {

    static final int ORDERS = 100;

    private final List<Integer> sizes;
    private final int warmUp;
    private final int rounds;
    private final List<UpdatedBase> bases = new ArrayList<>();
    private @Nullable Stage stage;
    private @Nullable Broker broker;

    UpdateBenchmark(Size size) {
        this.sizes = List.of(size.of(10_000), size.of(100_000), size.of(1_000_000));
        this.warmUp = size.of(20);
        this.rounds = size == Size.FULL ? 15 : 5;
    }

    @Override
    public String about() {
        return ORDERS + " new orders until their joins are told, with " + sizes.get(2) + " customers against "
                + sizes.get(0);
    }

    @Override
    public String unit() {
        return "orders/s";
    }

    @Override
    public int rounds() {
        return rounds;
    }

    @Override
    public String prepare() throws Exception {
        stage = Stage.set();
        broker = Broker.start(stage.folder().resolve("broker"), Ports.free(), Ports.free());
        Topics.create(broker.bootstrap());
        for (var size : sizes) {
            bases.add(UpdatedBase.prepare(stage, broker.bootstrap(), size));
        }
        for (var i = 0; i < warmUp; i++) {
            for (var base : bases) {
                base.update();
            }
        }
        return "both: a service and a database each, two segments published, warmed up; from the first order sent to "
                + "winback.orders until the last join is read from winback.segments";
    }

    @Override
    public double ours() throws Exception {
        var middle = bases.get(1).update();
        var large = bases.get(2).update();
        System.out.printf(
                Locale.ROOT,
                "until told: %,d customers %.0f ms, %,d customers %.0f ms%n",
                sizes.get(1),
                middle * 1000,
                sizes.get(2),
                large * 1000);
        return ORDERS / large;
    }

    @Override
    public double reference() throws Exception {
        var small = bases.get(0).update();
        System.out.printf(Locale.ROOT, "until told: %,d customers %.0f ms%n", sizes.get(0), small * 1000);
        return ORDERS / small;
    }

    @Override
    public void close() throws Exception {
        for (var base : bases) {
            base.close();
        }
        for (var part : new @Nullable AutoCloseable[] {broker, stage}) {
            if (part != null) {
                part.close();
            }
        }
    }
}
