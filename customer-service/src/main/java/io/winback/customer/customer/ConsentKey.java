package io.winback.customer.customer;

import java.util.Comparator;

/** What a decision is about: what may be written for, and by which channel. */
public record ConsentKey(Purpose purpose, Channel channel) implements Comparable<ConsentKey> {

    private static final Comparator<ConsentKey> ORDER =
            Comparator.comparing(ConsentKey::purpose).thenComparing(ConsentKey::channel);

    /** By mail, as most decisions are. */
    public static ConsentKey mail(Purpose purpose) {
        return new ConsentKey(purpose, Channel.EMAIL);
    }

    @Override
    public int compareTo(ConsentKey other) {
        return ORDER.compare(this, other);
    }
}
