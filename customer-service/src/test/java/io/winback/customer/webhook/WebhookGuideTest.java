package io.winback.customer.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of docs/webhooks.md verify what we sign, and nothing else; run as they are printed, where their language is installed. */
class WebhookGuideTest {

    private static final String SECRET = "whsec_" + "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=";
    private static final String BODY = "{\"type\":\"coupon.issued\",\"data\":{\"offer\":\"sorry, 50 % – näe\"}}";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "in {0}")
    @CsvSource({"bash, bash, sh", "javascript, node, mjs", "php, php, php"})
    void everyExampleVerifies(String language, String interpreter, String ending) throws Exception {
        assumeThat(onThePath(interpreter)).as(interpreter + " is installed").isTrue();
        var script = Files.writeString(folder.resolve("verify." + ending), example(language));
        var now = Instant.now().getEpochSecond();

        assertThat(run(interpreter, script, now, BODY, "")).isZero();
        assertThat(run(interpreter, script, now, BODY, "v1,AAAA ")).isZero();
        assertThat(run(interpreter, script, now, BODY + " ", "")).isNotZero();
        assertThat(run(interpreter, script, now - 600, BODY, "")).isNotZero();
    }

    private static int run(String interpreter, Path script, long timestamp, String sent, String before)
            throws IOException, InterruptedException {
        var call = new Receiver.Call("/", headers(timestamp), BODY);
        var process = new ProcessBuilder(interpreter, script.toString());
        process.environment()
                .putAll(Map.of(
                        "SECRET",
                        SECRET,
                        "ID",
                        call.id(),
                        "TIMESTAMP",
                        Long.toString(timestamp),
                        "SIGNATURE",
                        before + Hooks.signature(SECRET, call),
                        "BODY",
                        sent,
                        "LC_ALL",
                        "C.UTF-8"));
        var running = process.redirectErrorStream(true).start();
        running.getInputStream().readAllBytes();
        return running.waitFor();
    }

    private static com.sun.net.httpserver.Headers headers(long timestamp) {
        var headers = new com.sun.net.httpserver.Headers();
        headers.add("webhook-id", "0199c2b0-9d33-7a44-b0c1-d2e3f4a5b6c7");
        headers.add("webhook-timestamp", Long.toString(timestamp));
        return headers;
    }

    private static String example(String language) throws IOException {
        var guide = Files.readString(Path.of("../docs/webhooks.md"));
        var verify = guide.substring(guide.indexOf("## Verify"));
        var block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(verify);
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private static boolean onThePath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
