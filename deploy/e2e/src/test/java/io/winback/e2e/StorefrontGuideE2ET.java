package io.winback.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The storefront guide, run as it is printed, against the suite as one command starts it. */
class StorefrontGuideE2ET {

    private static final Path ROOT = Path.of(System.getProperty("winback.root", "../.."));
    private static final String FRONT = "http://localhost:8080";

    @TempDir
    static Path folder;

    private static Process suite;

    @BeforeAll
    static void startTheSuite() throws IOException {
        var command = List.of(
                ROOT.resolve("deploy/local/run").toString(),
                "--data",
                folder.resolve("data").toString());
        suite = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("suite.log").toFile())
                .start();
        await().atMost(Duration.ofMinutes(6))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> List.of(9081, 9083).stream().allMatch(StorefrontGuideE2ET::ready));
    }

    @AfterAll
    static void stopTheSuite() throws InterruptedException {
        suite.destroy();
        suite.waitFor(2, TimeUnit.MINUTES);
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({"bash, bash, sh", "javascript, node, mjs", "php, php, php"})
    void everyExampleWorksAsPrinted(String language, String interpreter, String ending) throws Exception {
        assumeThat(onThePath(interpreter)).as(interpreter + " is installed").isTrue();

        // given
        var code = coupon(language);
        var script = Files.writeString(folder.resolve("guide." + ending), example(language));

        // when
        var process = new ProcessBuilder(shell(interpreter, script)).redirectErrorStream(true);
        process.environment().putAll(Map.of("WINBACK", FRONT, "KEY", key(), "CODE", code));
        var run = process.start();
        var output = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        // then
        assertThat(run.waitFor()).as(output).isZero();
        assertThat(output).contains("VALID");
    }

    private static List<String> shell(String interpreter, Path script) {
        return interpreter.equals("bash")
                ? List.of("bash", "-e", script.toString())
                : List.of(interpreter, script.toString());
    }

    /** The code block of the guide. */
    private static String example(String language) throws IOException {
        var guide = Files.readString(ROOT.resolve("docs/storefront.md"));
        var block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(guide);
        assertThat(block.find()).isTrue();
        // each language redeems on an order of its own
        return block.group(1).replace("o-1002", "o-1002-" + language);
    }

    /** A coupon of the guide's customer, as a campaign would have issued it. */
    private static String coupon(String language) throws SQLException {
        var code = "GUIDE-" + language.toUpperCase(java.util.Locale.ROOT);
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:15432/campaign", "postgres", "postgres");
                var insert = connection.prepareStatement("""
                        insert into coupon (id, code, customer_id, campaign, enrollment_id, offer, kind, percent, state,
                          issued_at, expires_at)
                        values (gen_random_uuid(), ?, 'anna-1', 'guide', gen_random_uuid(), 'sorry', 'PERCENT', 15, 'ISSUED',
                          now(), now() + interval '14 days')
                        """)) {
            insert.setString(1, code);
            insert.executeUpdate();
        }
        return code;
    }

    private static String key() throws IOException {
        return Files.readString(folder.resolve("data/suite/keys/storefront.key"))
                .strip();
    }

    private static boolean ready(int port) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean onThePath(String program) throws IOException, InterruptedException {
        return new ProcessBuilder("bash", "-c", "command -v " + program).start().waitFor() == 0;
    }
}
