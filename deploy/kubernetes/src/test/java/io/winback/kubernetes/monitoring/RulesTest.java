package io.winback.kubernetes.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.kubernetes.monitoring.Monitoring.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An alert names metrics that exist, and leads to a page that says what to do. */
class RulesTest {

    private static final Pattern HEADING = Pattern.compile("(?m)^## (.+)$");

    static Stream<Rule> rules() {
        return Monitoring.rules();
    }

    static Stream<Rule> alerts() {
        return Monitoring.alerts();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void namesOnlyMetricsThatExist(Rule rule) {
        assertThat(PromQl.metrics(rule.expression())).isNotEmpty();
        assertThat(Monitoring.metrics()).containsAll(PromQl.metrics(rule.expression()));
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void saysHowUrgentItIsAndWhatItMeans(Rule alert) {
        assertThat(alert.node().at("/labels/severity").asText()).isIn("page", "ticket");
        assertThat(alert.node().at("/annotations/summary").asText()).isNotBlank();
        assertThat(alert.node().at("/annotations/description").asText()).isNotBlank();
        assertThat(alert.node().at("/annotations/runbook_url").asText())
                .isEqualTo("deploy/kubernetes/runbooks/" + alert.name() + ".md");
    }

    /** What wakes somebody has lasted for five minutes at least: shorter is what heals itself. */
    @ParameterizedTest
    @MethodSource("alerts")
    void wakesNobodyForAMoment(Rule alert) {
        if (alert.node().at("/labels/severity").asText().equals("page")) {
            assertThat(minutes(alert.node().path("for").asText())).isGreaterThanOrEqualTo(5);
        }
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void hasARunbookInFourParts(Rule alert) throws IOException {
        var runbook = Files.readString(Monitoring.RUNBOOKS.resolve(alert.name() + ".md"));
        assertThat(runbook).startsWith("# " + alert.name() + "\n");
        assertThat(HEADING.matcher(runbook).results().map(heading -> heading.group(1)))
                .containsExactly("Meaning", "Impact", "Diagnosis", "Mitigation");
    }

    @Test
    void noRunbookIsOfAnAlertThatIsGone() throws IOException {
        try (var files = Files.list(Monitoring.RUNBOOKS)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("README.md")))
                    .containsExactlyInAnyOrderElementsOf(Monitoring.alerts()
                            .map(alert -> alert.name() + ".md")
                            .toList());
        }
    }

    @Test
    void whatRunbooksCallExists() throws IOException {
        var paths = RunbookCalls.served();
        try (var files = Files.list(Monitoring.RUNBOOKS)) {
            for (var file : files.toList()) {
                assertThat(paths).as(file.toString()).containsAll(RunbookCalls.in(Files.readString(file)));
            }
        }
    }

    /** In one test each alert fires, and in one of the same file it does not. */
    @Test
    void eachFiresAndKeepsStillInATestOfItsOwn() {
        var fired = Monitoring.files("tests", ".yaml").stream()
                .flatMap(file -> Pattern.compile("alertname=\\\\?\"(\\w+)\\\\?\"")
                        .matcher(Monitoring.yaml(file).toString())
                        .results()
                        .map((MatchResult found) -> found.group(1)))
                .collect(Collectors.toSet());
        assertThat(fired)
                .containsExactlyInAnyOrderElementsOf(
                        Monitoring.alerts().map(Rule::name).toList());
    }

    private static long minutes(String duration) {
        var number = Long.parseLong(duration.substring(0, duration.length() - 1));
        return duration.endsWith("h") ? 60 * number : number;
    }
}
