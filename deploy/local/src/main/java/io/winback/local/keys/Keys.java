package io.winback.local.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command {@code deploy/keys}: makes a key and prints it once, or lists the keys of a file. */
public final class Keys {

    private static final String USAGE = """
            deploy/keys new NAME ROLE [--file FILE] [--days N]   makes a key, prints it once, adds its line to FILE
            deploy/keys list [--file FILE]                       lists the keys of FILE without their secrets
            Roles: %s. FILE is the key file of the one-machine run unless given; N is 365.
            Services read a changed file within five seconds, without a restart.""".formatted(String.join(", ", KeyFile.ROLES));

    private final List<String> words = new ArrayList<>();
    private final Clock clock;
    private Path file;
    private long days = 365;

    private Keys(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    public static void main(String[] arguments) throws IOException {
        var root =
                Path.of(Optional.ofNullable(System.getProperty("winback.root")).orElse("."));
        var answer = run(arguments, root.resolve("deploy/local/.data/suite/keys/api-keys"), Clock.systemUTC());
        (answer.good() ? System.out : System.err).println(answer.text());
        System.exit(answer.good() ? 0 : 2);
    }

    /** What the command says. */
    record Answer(boolean good, String text) {}

    static Answer run(String[] arguments, Path file, Clock clock) throws IOException {
        try {
            return new Keys(file, clock).answer(List.of(arguments));
        } catch (IllegalArgumentException e) {
            return new Answer(false, String.valueOf(e.getMessage()));
        }
    }

    private Answer answer(List<String> arguments) throws IOException {
        read(arguments);
        var keys = new KeyFile(file);
        if (words.size() == 3 && words.get(0).equals("new")) {
            return new Answer(true, keys.add(words.get(1), words.get(2), Duration.ofDays(days), clock.instant()));
        }
        if (words.equals(List.of("list"))) {
            return new Answer(true, listed(keys));
        }
        return new Answer(words.isEmpty() || words.get(0).equals("help"), USAGE);
    }

    private void read(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--file" -> file = Path.of(value(arguments, ++i));
                case "--days" -> days = days(value(arguments, ++i));
                case "--help", "-h" -> words.add(0, "help");
                default -> words.add(word(arguments.get(i)));
            }
        }
    }

    private static String word(String argument) {
        if (argument.startsWith("--")) {
            throw new IllegalArgumentException("Unknown option " + argument + ".\n" + USAGE);
        }
        return argument;
    }

    private static String value(List<String> arguments, int index) {
        if (index >= arguments.size()) {
            throw new IllegalArgumentException(arguments.get(index - 1) + " needs a value.");
        }
        return arguments.get(index);
    }

    private static long days(String text) {
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException("--days is a number from 1 to 9999, not " + text + ".");
        }
        return Long.parseLong(text);
    }

    private String listed(KeyFile keys) throws IOException {
        var now = clock.instant();
        var text = new StringBuilder(String.format("%-24s %-12s %-14s %s", "client", "role", "key begins", "expires"));
        for (var key : keys.keys()) {
            text.append(String.format(
                    "%n%-24s %-12s %-14s %s%s",
                    key.client(),
                    key.role(),
                    key.prefix(),
                    key.expires(),
                    key.expires().isAfter(now) ? "" : " (expired)"));
        }
        return text.toString();
    }
}
