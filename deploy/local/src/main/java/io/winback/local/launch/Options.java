package io.winback.local.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the command line asks for. */
record Options(
        boolean demo,
        Optional<Path> orders,
        boolean exit,
        boolean fresh,
        boolean help,
        int port,
        Optional<Path> data,
        List<String> forDriver) {

    static final String USAGE = """
            deploy/local/run [--demo [--orders FILE]] [--exit] [--fresh] [--port N] [--data FOLDER]

              (nothing)      starts an empty suite on the real clock and stays up; Ctrl-C stops it, its data are kept
              --demo         plays the story of a shop on a simulated clock, with data of its own, always fresh
              --orders FILE  the story takes its orders from this file instead of inventing them
              --exit         ends when the story is over; fails when an account does not balance
              --fresh        throws the kept data away first
              --port N       the front page's port (8080)
              --data FOLDER  keeps the data there instead of in deploy/local/.data
              -- ARGS        handed to the story as they are""";

    private static final int FRONT_PORT = 8080;

    static Options parse(List<String> arguments) {
        var reading = new Reading();
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--demo" -> reading.demo = true;
                case "--exit" -> reading.exit = true;
                case "--fresh" -> reading.fresh = true;
                case "--help", "-h" -> reading.help = true;
                case "--orders" -> reading.orders = Optional.of(file(value(arguments, ++i)));
                case "--data" ->
                    reading.data = Optional.of(
                            Path.of(value(arguments, ++i)).toAbsolutePath().normalize());
                case "--port" -> reading.port = port(value(arguments, ++i));
                case "--" -> {
                    reading.forDriver.addAll(arguments.subList(i + 1, arguments.size()));
                    i = arguments.size();
                }
                default -> throw new IllegalArgumentException("Unknown option " + arguments.get(i) + ".\n\n" + USAGE);
            }
        }
        return reading.options();
    }

    private static String value(List<String> arguments, int index) {
        if (index >= arguments.size()) {
            throw new IllegalArgumentException(arguments.get(index - 1) + " needs a value.\n\n" + USAGE);
        }
        return arguments.get(index);
    }

    private static Path file(String name) {
        var file = Path.of(name).toAbsolutePath().normalize();
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new IllegalArgumentException("The order file " + file + " cannot be read.");
        }
        return file;
    }

    private static int port(String text) {
        if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > 65535) {
            throw new IllegalArgumentException("--port is a number from 1 to 65535, not " + text + ".");
        }
        return Integer.parseInt(text);
    }

    private static final class Reading {

        private boolean demo;
        private boolean exit;
        private boolean fresh;
        private boolean help;
        private Optional<Path> orders = Optional.empty();
        private int port = FRONT_PORT;
        private Optional<Path> data = Optional.empty();
        private final List<String> forDriver = new ArrayList<>();

        private Options options() {
            if (!demo && !help && (orders.isPresent() || !forDriver.isEmpty())) {
                throw new IllegalArgumentException("--orders and -- belong to --demo.\n\n" + USAGE);
            }
            return new Options(demo, orders, exit, fresh, help, port, data, List.copyOf(forDriver));
        }
    }
}
