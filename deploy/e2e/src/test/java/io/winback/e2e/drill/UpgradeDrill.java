package io.winback.e2e.drill;

import static io.winback.e2e.drill.DrillMain.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.winback.e2e.suite.ServiceProcess;
import io.winback.e2e.suite.Suite;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * From the released version to this one and back, as docs/upgrading.md says, while customers come and a campaign writes to them: jobs
 * migrate under the old processes, new ones join them, the old ones go, come back on the new schema, and the new ones go.
 */
final class UpgradeDrill implements Drill {

    private static final int CUSTOMERS = 25;
    /** So many come before the next step. */
    private static final int MORE = 8;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path released;
    private final List<Crew> up = new CopyOnWriteArrayList<>();
    private final AtomicInteger turns = new AtomicInteger();
    private volatile Instant now = Timetable.START;

    /** @param released source tree of the version before, packaged */
    UpgradeDrill(Path released) {
        this.released = released;
    }

    @Override
    public void run(Suite suite) throws Exception {
        var shop = new Storefront(() -> next().api("customer"), () -> now);
        var condition = new Condition(suite);
        var threads = Executors.newSingleThreadExecutor();
        try (var old = new Crew(suite, spec -> spec.builtIn(released).named("old-" + spec.service()));
                var young = new Crew(suite, spec -> spec.named("new-" + spec.service()));
                // what migrates as it starts refuses a schema that is ahead of it, and 0.1.0 does unless it is told not
                // to
                var back = new Crew(suite, spec -> spec.builtIn(released)
                        .named("back-" + spec.service())
                        .with("QUARKUS_FLYWAY_MIGRATE_AT_START", "false"))) {
            old.start();
            up.add(old);
            begin(old, shop, condition);
            var shopping = threads.submit(shop);

            migrate(suite);
            assertThat(shop.failures()).as("calls failed while the schema grew").isZero();
            say("the schema is that of the new version");
            more(shop);

            young.start();
            up.add(young);
            await("both versions read")
                    .atMost(PATIENCE)
                    .until(() -> Offsets.members(suite.bootstrap(), "campaign.orders") == 2);
            say("both versions work");
            more(shop);
            move(shop, condition);
            more(shop);

            up.remove(old);
            assertThat(old.stop()).as("the old processes end when told").isTrue();
            say("only the new version works");
            condition.awaitNewsWorked();
            var putAside = condition.putAside();
            new PutAside(young).replay();
            more(shop);

            back.start();
            up.add(back);
            up.remove(young);
            assertThat(young.stop()).as("the new processes end when told").isTrue();
            say("only the old version works, on the new schema");
            more(shop);
            move(shop, condition);
            more(shop);

            shop.close();
            shopping.get(1, TimeUnit.MINUTES);
            condition.awaitRest(back.all());
            check(suite, shop, back, condition);
            assertThat(condition.putAside())
                    .as("put aside by others than those of 0.1.0 who ended")
                    .isEqualTo(putAside);
        } finally {
            shop.close();
            threads.shutdownNow();
        }
    }

    private Crew next() {
        return up.get(turns.getAndIncrement() % up.size());
    }

    private static void begin(Crew crew, Storefront shop, Condition condition) throws Exception {
        for (var number = 0; number < CUSTOMERS; number++) {
            shop.welcome("old-%04d".formatted(number));
        }
        Timetable.publish(crew.api("segmentation"));
        condition.awaitRest(crew.all());
        Timetable.launch(crew.api("campaign"), "steady");
        condition.awaitRest(crew.all());
        say("the released version works");
    }

    /** The jobs of production, one per service. */
    private static void migrate(Suite suite) throws Exception {
        for (var service : Suite.SERVICES) {
            var job = suite.spec(service)
                    .inProduction()
                    .with("WINBACK_CLOCK_STEPPED", "false")
                    .migrating()
                    .named("migrate-" + service);
            try (var process = new ServiceProcess(job, suite.folder())) {
                process.begin();
                assertThat(process.exitCode(PATIENCE)).as(process::log).isZero();
            }
        }
    }

    private static void more(Storefront shop) {
        var wanted = shop.customers().size() + MORE;
        await("customers come").atMost(PATIENCE).until(() -> shop.customers().size() >= wanted);
    }

    /** To when the next mails are due. */
    private void move(Storefront shop, Condition condition) throws Exception {
        shop.whileClosed(() -> {
            condition.awaitRest(working());
            now = now.plus(Timetable.APART);
            for (var crew : up) {
                crew.moveTo(now);
            }
            condition.awaitRest(working());
        });
    }

    private List<ServiceProcess> working() {
        var working = new ArrayList<ServiceProcess>();
        up.forEach(crew -> working.addAll(crew.all()));
        return working;
    }

    private static void check(Suite suite, Storefront shop, Crew crew, Condition condition) throws Exception {
        var mails = Mails.of(suite);
        say(mails.all() + " mails, " + shop.customers().size() + " customers, " + shop.failures() + " calls again");
        assertThat(mails.twice()).isEmpty();
        // 0.1.0 refuses whose permission it hears of after their segment, and does not think again
        var refused = suite.number("campaign", "select count(*) from entry where state = 'REFUSED'");
        assertThat(mails.with("steady 1") + refused).isEqualTo(shop.customers().size());
        assertThat(mails.with("steady 2")).isGreaterThanOrEqualTo(CUSTOMERS + 2L * MORE);
        assertThat(mails.with("steady 3")).isGreaterThanOrEqualTo(CUSTOMERS + 2L * MORE);
        assertThat(suite.number("campaign", "select count(*) from message where state = 'SENT'"))
                .isEqualTo(mails.all());
        assertThat(suite.number("campaign", "select count(*) from message where state = 'UNKNOWN'"))
                .isZero();
        condition.agreesWith(shop, crew.api("campaign"));
    }
}
