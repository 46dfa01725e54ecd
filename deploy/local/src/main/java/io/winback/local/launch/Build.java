package io.winback.local.launch;

import io.winback.local.front.Board;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds what is missing or out of date, and nothing else. */
final class Build {

    static final String STEP = "Build";
    private static final String CLASSPATH = "target/runtime.classpath";
    private static final long REPORT_EVERY = Duration.ofSeconds(15).toNanos();

    private final Layout layout;
    private final Console console;
    private final Board board;
    private final Children children;
    private final UpToDate upToDate;

    Build(Layout layout, Console console, Board board, Children children) {
        this.layout = layout;
        this.console = console;
        this.board = board;
        this.children = children;
        this.upToDate = new UpToDate(layout.root(), layout.build());
    }

    void run() throws IOException, InterruptedException {
        var sources = new LinkedHashMap<Module, Fingerprint>();
        for (var module : Module.all()) {
            if (!upToDate.is(module) || module.folder().equals("deploy/local") && !classpathIsGood()) {
                sources.put(module, Fingerprint.of(layout.root(), module.inputs()));
            }
        }
        if (sources.isEmpty()) {
            board.step(STEP, Board.Progress.DONE, "everything is up to date");
            console.say("Nothing to build.");
            return;
        }
        console.say("Building " + sources.keySet().stream().map(Module::name).collect(Collectors.joining(", ")) + ".");
        maven(sources.keySet().stream().map(Module::folder).toList());
        for (var built : sources.entrySet()) {
            upToDate.built(built.getKey(), built.getValue());
        }
        if (sources.keySet().stream().anyMatch(module -> module.folder().equals("deploy/local"))) {
            keepClasspath();
        }
        board.step(
                STEP, Board.Progress.DONE, sources.size() + (sources.size() == 1 ? " module built" : " modules built"));
        console.say("Built.");
    }

    private boolean classpathIsGood() throws IOException {
        return Files.exists(layout.classpath())
                && Stream.of(Files.readString(layout.classpath()).split(File.pathSeparator))
                        .allMatch(entry -> Files.exists(Path.of(entry)));
    }

    private void keepClasspath() throws IOException {
        var libraries = Files.readString(layout.root().resolve("deploy/local").resolve(CLASSPATH))
                .trim();
        var own = Module.all().get(0).built(layout.root()).orElseThrow();
        var next = layout.build().resolve("classpath.next");
        Files.writeString(next, own + File.pathSeparator + libraries);
        Files.move(next, layout.classpath(), StandardCopyOption.REPLACE_EXISTING);
    }

    private void maven(List<String> folders) throws IOException, InterruptedException {
        Files.createDirectories(layout.build());
        var log = layout.build().resolve("build.log");
        var command = new ArrayList<>(List.of("mvn", "-B", "-Dquick", "-Dmaven.test.skip=true"));
        command.addAll(List.of("-Dstyle.color=never", "-Dspotless.check.skip=true", "-Denforcer.skip=true"));
        command.addAll(List.of("-Dmdep.outputFile=" + CLASSPATH, "-Dmdep.includeScope=runtime"));
        command.addAll(List.of("-pl", String.join(",", folders), "-am", "package", "dependency:build-classpath"));
        var builder =
                new ProcessBuilder(command).directory(layout.root().toFile()).redirectErrorStream(true);
        builder.environment().merge("MAVEN_OPTS", Children.MARK + "build", (given, mark) -> mark + " " + given);
        var maven = children.start("build", builder);
        var output = new MavenOutput();
        board.step(STEP, Board.Progress.WORKING, output.progress());
        follow(maven, output, log);
        if (maven.waitFor() != 0) {
            board.step(STEP, Board.Progress.FAILED, "see " + log);
            throw new CannotRunException(
                    1,
                    String.join("\n", output.errors()) + "\nThe build failed; everything it said is in " + log + ".");
        }
    }

    private void follow(Process maven, MavenOutput output, Path log) throws IOException {
        long said = System.nanoTime();
        long files = 0;
        try (var lines = maven.inputReader(StandardCharsets.UTF_8);
                var copy = Files.newBufferedWriter(log)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.write(line);
                copy.newLine();
                output.take(line).ifPresent(console::say);
                board.step(STEP, Board.Progress.WORKING, output.progress());
                if (output.files() > files && System.nanoTime() - said > REPORT_EVERY) {
                    console.say("  " + output.downloads());
                    said = System.nanoTime();
                    files = output.files();
                }
            }
        }
    }
}
