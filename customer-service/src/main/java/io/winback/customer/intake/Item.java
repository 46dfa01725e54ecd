package io.winback.customer.intake;

import org.jspecify.annotations.Nullable;

/** A line that was read: what it says, or why it is refused. */
record Item(long line, @Nullable Entry entry, @Nullable Reject problem) {

    static Item of(long line, Entry entry) {
        return new Item(line, entry, null);
    }

    static Item refused(Reject reject) {
        return new Item(reject.line(), null, reject);
    }
}
