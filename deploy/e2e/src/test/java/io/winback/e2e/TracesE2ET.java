package io.winback.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.winback.e2e.suite.Suite;
import io.winback.local.testing.TestCollector;
import io.winback.local.testing.TestCollector.Seen;
import io.winback.local.testing.TestKeys;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From the answer of a customer one can walk back, link by link, through four services to the order that began it. */
class TracesE2ET {

    private static final String ANNA = "anna-1";
    private static final String ADDRESS = "anna@mail.example";

    @Test
    @Timeout(900)
    void followsACustomerFromTheOrderToTheAnswer(@TempDir Path folder) throws Exception {
        try (var collector = new TestCollector();
                var suite = Suite.in(folder)
                        .standingAt(Suite.NOW)
                        .with(variables(collector))
                        .with("segmentation", Map.of("WINBACK_HISTORY_QUIET", "1s"))) {
            suite.start(Suite.SERVICES.toArray(String[]::new));

            // when
            becomesLost(suite);
            isAsked(suite);
            var tokens = answers(suite);

            // then the answer is linked to all that went before it
            var answer = soon().until(
                            () -> of(collector, "survey", "POST /s/{token}").stream()
                                    .findFirst(),
                            found -> found.isPresent());
            soon().untilAsserted(() -> assertThat(before(collector, answer.orElseThrow()))
                    .contains(
                            "survey: GET /s/{token}",
                            "survey: process winback.campaigns",
                            "campaign: dispatch mail",
                            "campaign: enroll customer",
                            "campaign: process winback.segments",
                            "segmentation: send winback.segments",
                            "segmentation: send winback.profiles",
                            "segmentation: process winback.orders",
                            "customer: PUT /api/orders/{id}"));
            // and campaign's taking it in is linked to the answer, the click to its mail
            soon().untilAsserted(() -> assertThat(of(collector, "campaign", "process winback.surveys"))
                    .anyMatch(
                            taken -> taken.links().contains(answer.orElseThrow().id())));
            soon().untilAsserted(() -> assertThat(of(collector, "campaign", "GET /t/c/{token}"))
                    .anySatisfy(click -> assertThat(before(collector, click)).contains("campaign: send mail")));

            // and no span tells who she is, or a link of hers, and nobody who watches is traced
            assertThat(collector.spans())
                    .extracting(Seen::text)
                    .noneMatch(text -> text.contains(ADDRESS) || text.contains("Anna") || text.contains(ANNA))
                    .noneMatch(text -> tokens.stream().anyMatch(text::contains));
            assertThat(collector.spans()).extracting(Seen::name).noneMatch(name -> name.contains("/q/"));
        }
    }

    private static void becomesLost(Suite suite) throws IOException {
        var at = Suite.NOW.minus(400, ChronoUnit.DAYS);
        tell(suite, "/api/customers/" + ANNA, """
                {"name": "Anna Smith", "email": "%s", "language": "en", "zone": "Europe/London", "country": "GB", "consents": [
                 {"purpose": "SURVEY", "status": "GRANTED", "basis": "OPT_IN", "source": "checkout", "at": "%s"}]}
                """.formatted(ADDRESS, at));
        known(suite, "segmentation", "select count(*) from customer");
        tell(suite, "/api/orders/o-1", """
                {"customerId": "%s", "orderedAt": "%s", "status": "PAID", "channel": "WEB", "currency": "GBP", "amount": "50.00"}
                """.formatted(ANNA, at));
        known(suite, "campaign", "select count(*) from customer where email is not null and stage = 'LOST'");
    }

    private static void tell(Suite suite, String path, String body) throws IOException {
        var api = suite.service("customer").api();
        var answer = api.send(api.request("PUT", path, body, TestKeys.STOREFRONT));
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    private static void isAsked(Suite suite) throws IOException {
        var segments = suite.service("segmentation").api();
        segments.call("PUT", "/api/segments/lost", """
                {"name": "Lost", "rule": {"field": "stage", "is": "LOST"}}
                """);
        segments.call("POST", "/api/segments/lost/publish", "");
        var campaigns = suite.service("campaign").api();
        soon().untilAsserted(() ->
                assertThat(campaigns.text("PUT", "/api/campaigns/wave", """
                        {"name": "Wave", "template": "survey-wave", "segment": "lost", "entry": {"share": 1}}
                        """)).contains("DRAFT"));
        soon().untilAsserted(() -> assertThat(campaigns.text("POST", "/api/campaigns/wave/launch", ""))
                .contains("LAUNCHING"));
        known(suite, "campaign", "select count(*) from message where state = 'SENT'");
        known(suite, "survey", "select count(*) from invitation");
    }

    /** Follows the links of the mail, and returns their tokens. */
    private static Set<String> answers(Suite suite) throws Exception {
        var links = new MailLinks(suite.mails().running()).each().get(0);
        var click = get(suite, "campaign", first(links, "/t/c/"));
        assertThat(click.statusCode()).isEqualTo(302);
        var path = first(links, "/s/").replaceFirst("\\?.*", "");
        var page = get(suite, "survey", path);
        var fields = Jsoup.parse(page.body()).select("form input[type=hidden][name]").stream()
                .map(input -> input.attr("name") + "=" + URLEncoder.encode(input.val(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "reason=MOVED&", ""));
        var api = suite.service("survey").api();
        var answer = api.send(api.request("POST", path, fields, TestKeys.AUDITOR)
                .setHeader("Content-Type", "application/x-www-form-urlencoded"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return links.stream()
                .map(link -> link.replaceFirst("^/./(./)?", "").replaceFirst("[?/].*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static HttpResponse<String> get(Suite suite, String service, String path) throws IOException {
        var api = suite.service(service).api();
        return api.send(api.request("GET", path, "", TestKeys.AUDITOR));
    }

    private static String first(Set<String> links, String start) {
        return links.stream().filter(link -> link.startsWith(start)).findFirst().orElseThrow();
    }

    private static void known(Suite suite, String service, String question) {
        soon().until(() -> suite.number(service, question) > 0);
    }

    private static List<Seen> of(TestCollector collector, String service, String name) {
        return collector.named(name).stream()
                .filter(span -> span.service().equals(service + "-service"))
                .toList();
    }

    /** All that a step leads back to, by links and within its trace. */
    private static Set<String> before(TestCollector collector, Seen step) {
        var found = new TreeSet<String>();
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(step));
        while (!open.isEmpty()) {
            var next = open.remove();
            if (seen.add(next.id())) {
                found.add(next.service().replace("-service", "") + ": " + next.name());
                next.links().forEach(link -> collector.span(link).ifPresent(open::add));
                collector.span(next.parent()).ifPresent(open::add);
            }
        }
        return found;
    }

    private static Map<String, String> variables(TestCollector collector) {
        return collector.settings().entrySet().stream()
                .collect(Collectors.toMap(
                        setting -> setting.getKey().replace('.', '_').toUpperCase(Locale.ROOT), Map.Entry::getValue));
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions();
    }
}
