package io.winback.e2e.drill;

import io.winback.e2e.suite.Suite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Runs a drill by name; its last line is {@code NAME ok} or {@code NAME FAILED: why}. */
public final class DrillMain {

    private DrillMain() {}

    public static void main(String[] arguments) throws Exception {
        var name = arguments[0];
        var folder = Files.createTempDirectory("winback-" + name);
        var failure = "";
        try (var suite = Suite.in(folder)
                .standingAt(Timetable.START)
                .with("segmentation", Map.of("WINBACK_HISTORY_QUIET", "1s"))
                .startParts()) {
            drill(name).run(suite);
        } catch (Exception | AssertionError e) {
            e.printStackTrace();
            failure = String.valueOf(e.getMessage()).strip().lines().findFirst().orElse(e.toString());
        }
        say("logs: " + folder);
        say(failure.isEmpty() ? name + " ok" : name + " FAILED: " + failure);
        System.exit(failure.isEmpty() ? 0 : 1);
    }

    static void say(String line) {
        System.out.println(line);
    }

    private static Drill drill(String name) {
        return switch (name) {
            case "restore" -> new RestoreDrill();
            case "upgrade" -> new UpgradeDrill(Path.of(System.getProperty("winback.released")));
            default -> throw new IllegalArgumentException("there is no such drill");
        };
    }
}
