package io.winback.campaign.transport;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account at a mail server: a token bucket of one second's mails, and a circuit that is open while nothing can leave. Machine clock.
 *
 * @param slowRate mails a second to which the mail server slowed us at {@code slowedAt}
 * @param openUntil until then nothing leaves; with HALF_OPEN one mail is on its way to try
 */
record AccountState(
        double tokens,
        Instant refilledAt,
        @Nullable Double slowRate,
        @Nullable Instant slowedAt,
        Circuit circuit,
        int failures,
        @Nullable Instant openUntil,
        @Nullable String reason) {

    /** Nobody needs a limit beyond this, in mails a second: a slowed account without a set rate is free again there. */
    private static final double FREE = 1_000;

    private static final double SLOWEST = 0.1;

    /** Many mails are told the same at once: that is one request. */
    private static final Duration ONE_REQUEST = Duration.ofSeconds(10);

    enum Circuit {
        CLOSED,
        OPEN,
        HALF_OPEN
    }

    /** How many mails may leave, and what the account is then. */
    record Grant(int mails, boolean probe, AccountState after) {}

    static AccountState fresh(Instant now) {
        return new AccountState(0, now, null, null, Circuit.CLOSED, 0, null, null);
    }

    /** Mails a second now; infinite without a limit. */
    double rate(Instant now, TransportConfig config) {
        var limit = config.rate() > 0 ? config.rate() : Double.POSITIVE_INFINITY;
        if (slowRate == null || slowedAt == null) {
            return limit;
        }
        var recovered = slowRate * Math.pow(2, seconds(slowedAt, now) / seconds(config.recovery()));
        return recovered >= Math.min(limit, FREE) ? limit : recovered;
    }

    Grant take(int wanted, Instant now, TransportConfig config) {
        if (circuit != Circuit.CLOSED) {
            if (openUntil != null && now.isBefore(openUntil)) {
                return new Grant(0, false, this);
            }
            // whoever tries may die: then another tries after the longest time one mail can take
            return new Grant(1, true, circuit(Circuit.HALF_OPEN, failures, now.plus(config.timeout()), reason));
        }
        var rate = rate(now, config);
        if (Double.isInfinite(rate)) {
            return new Grant(wanted, false, this);
        }
        var full = Math.min(Math.max(1, rate), tokens + seconds(refilledAt, now) * rate);
        var granted = (int) Math.min(wanted, Math.floor(full));
        return new Grant(granted, false, filled(full - granted, refilledAt.isAfter(now) ? refilledAt : now));
    }

    /** How long to wait until about so many mails may leave; at most a second. */
    Duration wait(int mails, Instant now, TransportConfig config) {
        var second = Duration.ofSeconds(1);
        if (circuit != Circuit.CLOSED) {
            return second;
        }
        var rate = rate(now, config);
        var missing = Math.min(mails, Math.max(1, rate / 2)) - tokens - seconds(refilledAt, now) * rate;
        var wait = Duration.ofMillis((long) Math.ceil(Math.max(0, missing) * 1_000 / rate));
        return wait.compareTo(second) > 0 ? second : wait;
    }

    /** The mail server asks for fewer: half of what it was. */
    AccountState slower(Instant now, TransportConfig config) {
        if (slowedAt != null && now.isBefore(slowedAt.plus(ONE_REQUEST))) {
            return this;
        }
        var rate = rate(now, config);
        var half = Double.isInfinite(rate) ? config.slowRate() : Math.max(SLOWEST, rate / 2);
        return new AccountState(
                Math.min(tokens, 1),
                refilledAt.isAfter(now) ? refilledAt : now,
                half,
                now,
                circuit,
                failures,
                openUntil,
                reason);
    }

    /** Nothing can leave for a while; what was under way when it broke does not count again. */
    AccountState broken(String why, Instant now, TransportConfig config) {
        if (circuit == Circuit.OPEN && openUntil != null && now.isBefore(openUntil)) {
            return this;
        }
        var pause = config.pause().multipliedBy(1L << Math.min(failures, 10));
        var longest = config.longestPause();
        return circuit(Circuit.OPEN, failures + 1, now.plus(pause.compareTo(longest) > 0 ? longest : pause), why);
    }

    /** The mail that tried came through. */
    AccountState working() {
        return circuit(Circuit.CLOSED, 0, null, null);
    }

    private AccountState circuit(Circuit next, int failed, @Nullable Instant until, @Nullable String why) {
        return new AccountState(tokens, refilledAt, slowRate, slowedAt, next, failed, until, why);
    }

    private AccountState filled(double level, Instant at) {
        return new AccountState(level, at, slowRate, slowedAt, circuit, failures, openUntil, reason);
    }

    private static double seconds(Instant from, Instant to) {
        return Math.max(0, seconds(Duration.between(from, to)));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
