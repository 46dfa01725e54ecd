package io.winback.local.demo;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the driver is asked to do.
 *
 * @param orders a real order file; without one the shop is generated
 * @param api one base address for all services, instead of their local ports
 * @param keys the folder or file with one API key per role
 * @param months simulated months
 * @param exit end after the accounts, instead of staying for You
 * @param brief a sample of the customers and fewer months
 * @param crash kill and restart services in the middle
 */
record DemoOptions(
        @Nullable Path orders,
        @Nullable String api,
        Path keys,
        int months,
        long seed,
        boolean exit,
        boolean brief,
        boolean crash) {

    static final int MONTHS = 8;
    static final int BRIEF_MONTHS = 4;
    static final String USAGE = """
            Options of the demo:
              --orders FILE  real orders (order_id, customer_id, ts, type, amount, lines, country; gzip or plain); else generated
              --api URL      one base address for all services (default: their local ports)
              --keys PLACE   folder with <role>.key files, or a file with role=key lines
              --months N     simulated months (8; with --short 4)
              --seed N       the chance of the story (1)
              --short        a sample of the customers
              --crash        kill the campaign and the customer service in the middle, and start them again
              --exit         end after the accounts; the exit code is 0 only if they balance""";

    static DemoOptions parse(String... arguments) {
        var builder = new Builder();
        for (var i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--exit" -> builder.exit = true;
                case "--short" -> builder.brief = true;
                case "--crash" -> builder.crash = true;
                case "--orders", "--api", "--keys", "--months", "--seed" -> {
                    if (i + 1 == arguments.length) {
                        throw new IllegalArgumentException(arguments[i] + " needs a value.\n" + USAGE);
                    }
                    builder.set(arguments[i], arguments[++i]);
                }
                default -> throw new IllegalArgumentException("Unknown option " + arguments[i] + ".\n" + USAGE);
            }
        }
        return builder.build();
    }

    private static final class Builder {

        private @Nullable Path orders;
        private @Nullable String api;
        private @Nullable Path keys;
        private int months;
        private long seed = 1;
        private boolean exit;
        private boolean brief;
        private boolean crash;

        void set(String option, String value) {
            switch (option) {
                case "--orders" -> orders = Path.of(value);
                case "--api" -> api = value;
                case "--keys" -> keys = Path.of(value);
                case "--months" -> months = Math.toIntExact(number(option, value));
                default -> seed = number(option, value);
            }
        }

        private static long number(String option, String value) {
            if (!value.matches("[0-9]{1,9}")) {
                throw new IllegalArgumentException(option + " is a number, not " + value + ".\n" + USAGE);
            }
            return Long.parseLong(value);
        }

        DemoOptions build() {
            if (keys == null) {
                throw new IllegalArgumentException("--keys is needed.\n" + USAGE);
            }
            var length = months > 0 ? months : brief ? BRIEF_MONTHS : MONTHS;
            return new DemoOptions(orders, api, keys, length, seed, exit, brief, crash);
        }
    }
}
