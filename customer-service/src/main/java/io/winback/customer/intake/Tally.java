package io.winback.customer.intake;

import io.winback.customer.purchase.Placement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of the records of a chunk, one after the other. */
final class Tally {

    private final List<Reject> rejects = new ArrayList<>();
    private final Set<String> customers = new HashSet<>();
    private long stored;
    private long unchanged;

    void reject(Reject reject) {
        rejects.add(reject);
    }

    void placed(long line, @Nullable String customer, boolean changed, Placement.@Nullable Refusal refusal) {
        if (refusal != null) {
            rejects.add(new Reject(line, refusal.field(), refusal.remedy()));
            return;
        }
        if (customer != null) {
            customers.add(customer);
        }
        if (changed) {
            stored++;
        } else {
            unchanged++;
        }
    }

    Counts counts() {
        return new Counts(stored, unchanged, rejects, customers);
    }
}
