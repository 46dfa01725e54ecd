package io.winback.platform.trace;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import io.winback.local.testing.TestCollector;
import io.winback.local.testing.TestCollector.Seen;
import io.winback.local.testing.Topic;
import io.winback.platform.RealTest;
import io.winback.platform.events.NewsConsumer;
import io.winback.platform.outbox.Outbox;
import io.winback.platform.outbox.OutboxEvent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Each step links to the one before, whether it comes by a call, an event or a timer. */
@RealTest
@TestProfile(Traced.class)
class StepsTest {

    private static final String CALL = "POST /told/{customers}";
    private static final String CONSUMED = "process winback.surveys";
    private static final String TOLD = "send winback.surveys";

    TestCollector collector;

    @Inject
    Outbox outbox;

    @Inject
    Trail trail;

    @Inject
    Steps steps;

    @Inject
    NewsConsumer consumer;

    private final String customer = UUID.randomUUID().toString();

    @Test
    void whatIsTakenInAndToldLaterLinksToTheCall() {
        // when
        call(customer);
        soon().untilAsserted(() -> assertThat(consumer.counted(customer)).isEqualTo(1));
        QuarkusTransaction.requiringNew().run(() -> outbox.append(ToldResource.news(customer)));

        // then
        var call = onlyStep(CALL, List.of());
        var consumed = onlyStep(CONSUMED, List.of(call.id()));
        var told = onlyStep(TOLD, List.of(consumed.id()));
        assertThat(consumed.kind()).isEqualTo(SpanKind.SPAN_KIND_CONSUMER);
        assertThat(told.kind()).isEqualTo(SpanKind.SPAN_KIND_PRODUCER);
        assertThat(List.of(call.trace(), consumed.trace(), told.trace())).doesNotHaveDuplicates();
        assertThat(consumed.attributes())
                .containsEntry("messaging.system", "kafka")
                .containsEntry("messaging.operation.type", "process")
                .containsEntry("messaging.destination.name", "winback.surveys");
        assertThat(collector.spans()).extracting(Seen::text).noneMatch(text -> text.contains(customer));
    }

    @Test
    void aCallAboutManyIsAStepOfEach() {
        // when
        var other = UUID.randomUUID().toString();
        call(customer + "," + other);

        // then
        soon().untilAsserted(() -> assertThat(traceparent(customer)).isEqualTo(traceparent(other)));
    }

    @Test
    void ofAStepThatIsRolledBackNothingIsRemembered() {
        // given
        QuarkusTransaction.requiringNew().run(() -> trail.begin(customer, step(1)));

        // when
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    trail.move(customer, step(2));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        // then
        assertThat(trail.of(List.of(customer))).containsValue(step(1));
    }

    @Test
    void aReaderOfAPageIsFollowedAndTheTokenIsNot() {
        // given
        call(customer);
        soon().untilAsserted(() -> assertThat(consumer.counted(customer)).isEqualTo(1));
        var before = trail.of(List.of(customer)).values().iterator().next().getSpanId();

        // when
        steps.with("read", () -> Optional.of(customer), () -> "read");
        given().header("User-Agent", "curious").get("/s/v1.secret.token?reason=SERVICE");

        // then
        onlyStep("read", List.of(before));
        soon().untilAsserted(() -> assertThat(collector.named("GET /s/{token}")).isNotEmpty());
        assertThat(collector.spans())
                .extracting(Seen::text)
                .noneMatch(text -> text.contains("secret") || text.contains("SERVICE") || text.contains("curious"));
        assertThat(collector.named("GET /s/{token}").get(0).attributes())
                .containsEntry("url.path", Redaction.REDACTED)
                .containsEntry("client.address", Redaction.REDACTED);
    }

    @Test
    void anybodyMaySayThatAPublicCallIsSampledAndOnlyOthersAreBelieved() {
        // given
        var forged = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        // when
        given().header("traceparent", forged).get("/s/forged");
        given().header("traceparent", forged).post("/told/" + customer);

        // then
        soon().untilAsserted(() ->
                assertThat(collector.named(CALL)).extracting(Seen::trace).contains(forged.substring(3, 35)));
        assertThat(collector.named("GET /s/{token}")).extracting(Seen::trace).doesNotContain(forged.substring(3, 35));
    }

    @Test
    void whoeverIsForgottenIsNotFollowed() {
        // given
        QuarkusTransaction.requiringNew().run(() -> trail.begin(customer, step(1)));

        // when
        QuarkusTransaction.requiringNew().run(() -> {
            trail.move(customer, step(2));
            trail.forget(customer);
            trail.move(customer, step(3));
        });

        // then
        assertThat(trail.of(List.of(customer))).isEmpty();
    }

    @Test
    void thatSomebodyIsGoneIsNoStep() {
        // when
        QuarkusTransaction.requiringNew()
                .run(() -> steps.process(
                        "winback.customers", () -> List.of(new Origin(customer, null)), () -> outbox.append(gone())));

        // then
        assertThat(trail.of(List.of(customer))).isEmpty();
    }

    @Test
    void whoeverWatchesTheServiceIsNotTraced() {
        // when
        given().port(managementPort()).get("/q/health/ready").then().statusCode(200);
        given().port(managementPort()).get("/q/metrics").then().statusCode(200);
        call(customer);

        // then
        soon().untilAsserted(() -> assertThat(collector.named(CALL)).isNotEmpty());
        assertThat(collector.spans())
                .extracting(Seen::name)
                .allMatch(name -> name.matches("(POST|GET) /(told|s)/.*|(process|send) winback.*|read"));
    }

    private OutboxEvent gone() {
        return new OutboxEvent(
                "winback.customers",
                customer,
                "customer.changed.v1",
                null,
                ToldResource.news(customer).occurredAt());
    }

    private static void call(String customers) {
        given().post("/told/" + customers).then().statusCode(204);
    }

    private static int managementPort() {
        return ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
    }

    private static SpanContext step(int number) {
        return Traceparent.read("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b%d-01".formatted(number));
    }

    private String traceparent(String key) {
        var told = Topic.of("winback.surveys").records(key);
        assertThat(told).isNotEmpty();
        return header(told.get(0));
    }

    private static String header(ConsumerRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader("traceparent").value(), StandardCharsets.UTF_8);
    }

    /** The step with these links; without any, the one that {@link #customer} was told by. */
    private Seen onlyStep(String name, List<String> links) {
        soon().untilAsserted(() -> assertThat(found(name, links)).hasSize(1));
        return found(name, links).get(0);
    }

    private List<Seen> found(String name, List<String> links) {
        return collector.named(name).stream()
                .filter(span -> links.isEmpty()
                        ? traceparent(customer).contains(span.id())
                        : span.links().containsAll(links))
                .toList();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions();
    }
}
