package io.winback.e2e.sending;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A class of the campaign service, broken on purpose: lines of its source that are replaced. A proof that does not fail on these proves nothing. Nothing
 * of it is ever part of the product.
 */
enum Variant {
    /** Mails leave while the transaction that says so is still open. */
    SEND_BEFORE_COMMIT(Variant.WORKER, Invariants.TWICE, Map.of("sent(next(free))", """
            io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().call(() -> {
                var taken = next(free);
                var more = sent(taken);
                Thread.sleep(taken.dispatches().isEmpty() ? 0 : 400);
                return more;
            })
            """)),
    /** The ledger says SENT, and then the mail leaves. */
    CONFIRM_BEFORE_SEND(
            Variant.WORKER,
            Invariants.NEVER_TAKEN,
            Map.of("flights.letGo(dispatch, transport.start(composer.compose(dispatch.letter())));", """
            var mail = composer.compose(dispatch.letter());
            flights.fell(dispatch, Outcome.sent());
            CompletableFuture.delayedExecutor(400, TimeUnit.MILLISECONDS).execute(() -> transport.start(mail));
            """)),
    /** A code is redeemed without a look at whether it is free. */
    REDEEM_TWICE(
            "io/winback/campaign/redemption/TillRepository.java",
            RedeemRules.TWICE,
            Map.of(
                    """
            where id = :coupon and not erased
              and (state = 'ISSUED' or state = 'RESERVED' and (reserved_order = :order or reserved_until <= :machine))
              and not exists
            """,
                    "where id = :coupon and not erased and cast(:machine as timestamptz) is not null and not exists"));

    private static final String WORKER = "io/winback/campaign/delivery/DeliveryWorker.java";

    private final String source;
    private final String complaint;
    private final Map<String, String> replaced;

    Variant(String source, String complaint, Map<String, String> replaced) {
        this.source = source;
        this.complaint = complaint;
        this.replaced = new LinkedHashMap<>(replaced);
    }

    /** By its name as a person writes it, such as {@code send-before-commit}. */
    static Variant of(String name) {
        return Arrays.stream(values())
                .filter(variant -> variant.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no broken variant " + name));
    }

    /** The class that is broken, below the sources of the campaign service. */
    String source() {
        return source;
    }

    /** What has to be found of it. */
    String complaint() {
        return complaint;
    }

    /** The source with its lines replaced, each of which must be there once; spaces and line breaks do not count. */
    String apply(String whole) {
        var text = whole;
        for (var change : replaced.entrySet()) {
            var line = pattern(change.getKey()).matcher(text);
            if (line.results().count() != 1) {
                throw new IllegalStateException(
                        this + " no longer fits the service: this must be in " + source + " once: " + change.getKey());
            }
            text = line.replaceFirst(Matcher.quoteReplacement(change.getValue()));
        }
        return text;
    }

    private static Pattern pattern(String lines) {
        return Pattern.compile(
                Arrays.stream(lines.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+")));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
