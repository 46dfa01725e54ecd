package io.winback.e2e.drill;

import static io.winback.e2e.drill.DrillMain.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.e2e.suite.ServiceProcess;
import io.winback.e2e.suite.Suite;
import io.winback.local.testing.TestKeys;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * The databases go back to an older state in the way deploy/kubernetes/RESTORE.md says, after customers came, one was erased and mails
 * went out. Whoever was erased is so again, the services agree, and nobody is written to twice.
 */
final class RestoreDrill implements Drill {

    private static final int KEPT = 25;
    private static final int LOST = 10;
    private static final String CHANGED = "kept-000";
    /** Her id, name and address hold a word that nobody else's rows hold. */
    private static final String CANARY = "canary-anna";

    private static final Instant LATER = Timetable.START.plus(Timetable.APART);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void run(Suite suite) throws Exception {
        var condition = new Condition(suite);
        var backup = suite.folder().resolve("backup");
        Instant copied;
        Storefront shop;
        String register;
        try (var before = new Crew(suite, spec -> spec).start()) {
            shop = new Storefront(() -> before.api("customer"), () -> Timetable.START);
            live(before, shop, condition);
            suite.database().stop();
            Copy.of(suite.databaseFolder(), backup);
            suite.database().start();
            copied = Instant.now();
            say("copied");
            register = goOn(before, shop, condition);
        }
        assertThat(Mails.of(suite).with("spring 2")).isEqualTo(shop.customers().size());

        suite.database().stop();
        Copy.inPlaceOf(suite.databaseFolder(), backup);
        suite.database().start();
        say("put back");
        assertThat(condition.tablesHolding(CANARY)).contains("customer.customer", "campaign.contact");
        for (var service : Suite.SERVICES) {
            suite.number(service, "select setval('event_version', nextval('event_version') + 1000000000)");
        }
        Offsets.setBack(suite.bootstrap(), copied.minus(Duration.ofHours(1)));

        try (var after = new Crew(suite, spec -> spec.named("restored-" + spec.service())
                .with("WINBACK_DUTIES", "relay,consumers,workers"))) {
            after.start();
            recover(after, shop, register, condition);
            try (var sender = new ServiceProcess(suite.spec("campaign").named("sender"), suite.folder())) {
                write(after, sender, condition);
                check(suite, shop, after, condition);
            }
        }
    }

    private static void live(Crew crew, Storefront shop, Condition condition) throws Exception {
        for (var number = 0; number < KEPT; number++) {
            shop.welcome("kept-%03d".formatted(number));
        }
        shop.welcome(CANARY);
        Timetable.publish(crew.api("segmentation"));
        condition.awaitRest(crew.all());
        Timetable.launch(crew.api("campaign"), "spring");
        condition.awaitRest(crew.all());
    }

    /** What will be lost; returns the register of erasures, as it was taken out in time. */
    private static String goOn(Crew crew, Storefront shop, Condition condition) throws Exception {
        for (var number = 0; number < LOST; number++) {
            shop.welcome("lost-%03d".formatted(number));
        }
        for (var language : Stream.of("et", "uk", "et").toList()) {
            shop.tell(CHANGED, language);
        }
        var erasure = shop.erase(CANARY);
        await("all have forgotten").atMost(PATIENCE).until(() -> crew.api("customer")
                .read("/api/erasures/" + erasure)
                .path("state")
                .asText()
                .equals("COMPLETED"));
        condition.awaitRest(crew.all());
        assertThat(condition.tablesHolding(CANARY)).isEmpty();
        crew.moveTo(LATER);
        condition.awaitRest(crew.all());
        return operate(crew, "GET", "customer/erasures", "");
    }

    private static void recover(Crew crew, Storefront shop, String register, Condition condition) throws Exception {
        crew.api("campaign").call("POST", "/api/campaigns/spring/pause", "");
        condition.awaitNewsWorked();
        await("no erasure is open").atMost(PATIENCE).until(() -> crew.api("customer")
                .read("/api/erasures?open=true")
                .path("items")
                .isEmpty());
        say("news of the lost time is worked");
        assertThat(condition.tablesHolding(CANARY)).isEmpty();
        var again = operate(crew, "POST", "customer/erasures/reapply", register);
        assertThat(json(again).path("known").asInt()).as(again).isEqualTo(1);
        crew.moveTo(LATER);

        // the shop sends the lost time again
        var resent = new Storefront(() -> crew.api("customer"), () -> Timetable.START);
        for (var number = 0; number < LOST; number++) {
            resent.welcome("lost-%03d".formatted(number));
        }
        resent.tell(CHANGED, "zh");
        for (var type : Stream.of("contact.changed.v1", "customer.changed.v1", "order.placed.v1")
                .toList()) {
            operate(crew, "POST", "customer/republish?type=" + type, "");
        }
        condition.awaitNewsWorked();
        assertThat(condition.ids("campaign", "select language from customer where customer_id = '" + CHANGED + "'"))
                .as("what is told after the restore counts")
                .containsExactly("zh");
        assertThat(shop.customers()).containsAll(resent.customers());
    }

    /** Who got which mail of the spring nobody knows for sure any more: it does not go on. Something new goes to everybody. */
    private static void write(Crew crew, ServiceProcess sender, Condition condition) throws Exception {
        crew.api("campaign").call("POST", "/api/campaigns/spring/cancel", "");
        sender.start();
        Timetable.launch(crew.api("campaign"), "summer");
        condition.awaitRest(
                Stream.concat(crew.all().stream(), Stream.of(sender)).toList());
    }

    private static void check(Suite suite, Storefront shop, Crew crew, Condition condition) throws Exception {
        var mails = Mails.of(suite);
        say(mails.all() + " mails, " + shop.customers().size() + " customers");
        assertThat(mails.twice()).isEmpty();
        assertThat(mails.with("summer 1")).isEqualTo(shop.customers().size());
        assertThat(mails.to(CANARY)).hasSize(1);
        assertThat(condition.tablesHolding(CANARY)).isEmpty();
        condition.agreesWith(shop, crew.api("campaign"));
        assertThat(condition.putAside()).isEmpty();
    }

    private static String operate(Crew crew, String method, String path, String body) throws IOException {
        var api = crew.api("customer");
        var answer = api.send(api.request(method, "/api/operations/" + path, body, TestKeys.OPERATOR));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static JsonNode json(String text) throws IOException {
        return JSON.readTree(text);
    }
}
