package io.winback.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The short stories; the ports of the one-machine run must be free. */
class StoryE2ET {

    private static final Path ROOT = Path.of(System.getProperty("winback.root", "../.."));

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void aShopIsLoadedLivesFourMonthsAndItsAccountsBalance() throws Exception {
        assertThat(lastLine("story")).isEqualTo("story ok");
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void theAccountsBalanceThoughServicesWereKilledInTheMiddle() throws Exception {
        assertThat(lastLine("crash-story")).isEqualTo("crash-story ok");
    }

    /** The output of the story as it comes, and its last line. */
    private static String lastLine(String story) throws IOException, InterruptedException {
        var command = List.of(ROOT.resolve("deploy/e2e/run").toString(), story, "--short");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("WINBACK_DATA_FILES", System.getProperty("winback.data", "../../../shared/data"));
        var process = builder.start();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            var printed = lines.lines()
                    .peek(line -> System.out.println(story + ": " + line))
                    .collect(Collectors.toList());
            process.waitFor();
            return printed.isEmpty() ? "" : printed.get(printed.size() - 1);
        } finally {
            process.destroy();
        }
    }
}
