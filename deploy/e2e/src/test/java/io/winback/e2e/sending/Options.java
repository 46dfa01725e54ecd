package io.winback.e2e.sending;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;

/**
 * What a proof is asked to do.
 *
 * @param broken a deliberately broken variant of the service
 * @param resendOnce the campaign sends what is in doubt a second time
 */
record Options(boolean brief, long seed, Optional<Variant> broken, boolean resendOnce) {

    static final long SEED = 6;

    static Options small() {
        return new Options(true, SEED, Optional.empty(), false);
    }

    Options with(Variant variant) {
        return new Options(brief, seed, Optional.of(variant), resendOnce);
    }

    Options resendingOnce() {
        return new Options(brief, seed, broken, true);
    }

    static Options of(String... arguments) {
        var options = new Options(false, SEED, Optional.empty(), false);
        for (Iterator<String> left = Arrays.asList(arguments).iterator(); left.hasNext(); ) {
            options = options.and(left.next(), left);
        }
        return options;
    }

    private Options and(String argument, Iterator<String> values) {
        return switch (argument) {
            case "--short" -> new Options(true, seed, broken, resendOnce);
            case "--seed" -> new Options(brief, Long.parseLong(value(argument, values)), broken, resendOnce);
            case "--broken" -> with(Variant.of(value(argument, values)));
            case "--resend-once" -> resendingOnce();
            default -> throw new IllegalArgumentException("unknown option " + argument);
        };
    }

    private static String value(String argument, Iterator<String> values) {
        if (!values.hasNext()) {
            throw new IllegalArgumentException(argument + " needs a value");
        }
        return values.next();
    }
}
