package io.winback.local.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Runs the story of the demo as a process of its own and passes on what it prints. */
final class Driver {

    private static final String MAIN = "io.winback.local.demo.Demo";

    private final Layout layout;
    private final Console console;
    private final Children children;

    Driver(Layout layout, Console console, Children children) {
        this.layout = layout;
        this.console = console;
        this.children = children;
    }

    /** Plays the story to its end and returns its exit code: 0 when every account balances. */
    int play(Options options, String classpath, String clockStart) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Parts.java(), Children.MARK + "demo", "-Xmx768m", "-XX:+UseSerialGC"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classpath, MAIN));
        command.addAll(List.of("--keys", layout.data().resolve("keys").toString()));
        options.orders().ifPresent(file -> command.addAll(List.of("--orders", file.toString())));
        if (options.exit()) {
            command.add("--exit");
        }
        command.addAll(options.forDriver());
        var builder =
                new ProcessBuilder(command).directory(layout.root().toFile()).redirectErrorStream(true);
        var settings = builder.environment();
        settings.put("WINBACK_FRONT_URL", "http://localhost:" + options.port());
        settings.put("WINBACK_MAIL_URL", "http://localhost:" + Parts.MAILS);
        settings.put("WINBACK_KAFKA", Parts.HOST + ":" + Parts.BROKER);
        settings.put("WINBACK_DATABASE", "jdbc:postgresql://" + Parts.HOST + ":" + Parts.DATABASE + "/");
        settings.put("WINBACK_DATA", layout.data().toString());
        settings.put("WINBACK_CLOCK_START", clockStart);
        var driver = children.start("demo", builder);
        try (var lines = driver.inputReader(StandardCharsets.UTF_8);
                var log = Files.newBufferedWriter(layout.logs().resolve("demo.log"))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                console.plain(line);
                log.write(line);
                log.newLine();
                log.flush();
            }
        }
        return driver.waitFor();
    }
}
