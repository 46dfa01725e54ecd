package io.winback.local.launch;

import io.winback.local.front.Board;
import io.winback.local.front.Front;
import io.winback.local.keys.LocalKeys;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The one-machine run: front page, build, parts, story, and an orderly end. */
public final class Launch {

    private static final String STORY = "Play the story";

    private final Options options;
    private final Layout layout;
    private final Console console;
    private final Board board;
    private final Children children;
    private final Suite suite;
    private volatile boolean interrupted;
    private final CompletableFuture<Integer> forever = new CompletableFuture<>();

    private Launch(Options options, Layout layout, Console console) {
        this.options = options;
        this.layout = layout;
        this.console = console;
        this.board = new Board(console.clock().instant());
        this.children = new Children(layout.pids());
        this.suite = new Suite(console, board, this::died);
    }

    public static void main(String[] arguments) {
        var console = new Console(System.out, Clock.systemUTC());
        try {
            var options = Options.parse(List.of(arguments));
            if (options.help()) {
                console.plain(Options.USAGE);
                return;
            }
            var root = Path.of(
                    Optional.ofNullable(System.getProperty("winback.root")).orElse("."));
            System.exit(new Launch(options, Layout.of(root, options), console).run());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        } catch (CannotRunException e) {
            System.err.println(e.getMessage());
            System.exit(e.exitCode());
        } catch (IOException e) {
            System.err.println("The run failed: " + e);
            System.exit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            System.exit(130);
        }
    }

    private int run() throws IOException, InterruptedException {
        try {
            return started();
        } catch (CannotRunException e) {
            if (interrupted) {
                // Ctrl-C: what fails now fails because of it, and the JVM ends by itself
                new CompletableFuture<Void>().join();
            }
            throw e;
        }
    }

    private int started() throws IOException, InterruptedException {
        var keys = new LocalKeys(layout.data().resolve("keys"));
        try (var front = openFront(keys);
                var held = DataFolder.hold(layout.allData())) {
            console.plain("Winback: http://localhost:" + front.port() + "/");
            Runtime.getRuntime().addShutdownHook(new Thread(this::interrupt, "stop"));
            front.controls(suite);
            try {
                prepare(keys);
                new Build(layout, console, board, children).run();
                var code = runSuite(front.port());
                return options.exit() ? code : forever.join();
            } finally {
                stop();
            }
        }
    }

    private int runSuite(int frontPort) throws IOException, InterruptedException {
        board.headline("Starting the suite");
        var classpath = Files.readString(layout.classpath());
        var clock = options.demo() ? Optional.of(clockStart()) : Optional.<Instant>empty();
        var parts = new Parts(layout, classpath, frontPort, clock);
        suite.add(parts.foundations(), false, layout, children);
        suite.add(parts.services(), true, layout, children);
        if (options.demo()) {
            board.step(STORY, Board.Progress.WAITING, "");
        }
        suite.start();
        return clock.isPresent() ? play(classpath, clock.get()) : ready();
    }

    private Front openFront(LocalKeys keys) throws IOException {
        try {
            return Front.open(options.port(), Parts.sources(), board, () -> auditor(keys), console.clock());
        } catch (BindException e) {
            throw new CannotRunException(
                    2,
                    PortUse.busyMessage(List.of(new PortUse(options.port(), "front page")))
                            + " Or choose another port with --port N.");
        }
    }

    private static Optional<String> auditor(LocalKeys keys) {
        try {
            return Optional.of(keys.of("auditor"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void prepare(LocalKeys keys) throws IOException {
        var orphans = new Orphans(console);
        orphans.stop(layout.allData().resolve("demo"));
        orphans.stop(layout.allData().resolve("suite"));
        PortUse.requireFree(Parts.ports());
        if (options.fresh() || options.demo()) {
            DataFolder.wipe(layout.data());
        }
        if (options.demo()) {
            keys.ensureForStory(console.clock().instant());
        } else {
            keys.ensure(console.clock().instant());
        }
        console.say("API keys, one file per role: " + keys.folder());
        board.headline("Building");
        board.step(Build.STEP, Board.Progress.WORKING, "looking for what is out of date");
    }

    private Instant clockStart() {
        return Optional.ofNullable(System.getenv("WINBACK_CLOCK_START"))
                .map(Instant::parse)
                .orElseGet(() -> StoryStart.before(console.clock().instant()));
    }

    private int play(String classpath, Instant start) throws IOException, InterruptedException {
        board.headline("The story is being played");
        board.step(STORY, Board.Progress.WORKING, "");
        var code = new Driver(layout, console, children).play(options, classpath, start.toString());
        if (interrupted) {
            return code;
        }
        board.step(STORY, code == 0 ? Board.Progress.DONE : Board.Progress.FAILED, "");
        board.headline(code == 0 ? "The story is over; the suite stays up" : "The story failed");
        console.say((code == 0 ? "The story is over." : "The story failed (exit code " + code + ").")
                + (options.exit() ? "" : " The suite stays up; Ctrl-C stops it."));
        return code;
    }

    private int ready() {
        board.headline("The suite is up");
        console.say("The suite is up: http://localhost:" + options.port() + "/. Ctrl-C stops it.");
        return 0;
    }

    private void died(String part) {
        board.headline(part + " is down");
        if (options.exit()) {
            // from here the shutdown hook stops the rest; the story cannot go on
            new Thread(() -> System.exit(1), "exit").start();
        }
    }

    /** Ctrl-C, SIGTERM, or the exit at the end. */
    private void interrupt() {
        interrupted = true;
        stop();
    }

    /** Ends the driver and the build first, for they use the parts; then the parts in order. A second call finds nothing to do. */
    private synchronized void stop() {
        if (children.isClosed()) {
            return;
        }
        children.close();
        board.headline("Stopping");
        children.end("demo");
        children.end("build");
        suite.stop();
        try {
            children.forget();
        } catch (IOException e) {
            console.say("The list of processes stays: " + e);
        }
    }
}
