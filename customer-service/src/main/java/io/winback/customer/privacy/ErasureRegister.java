package io.winback.customer.privacy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.winback.platform.events.ErasedKeys;
import io.winback.platform.privacy.ErasureRequested;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All erasures, without whose they were; and, given back, the work to find and forget again whom a restore brought back. */
@Singleton
class ErasureRegister {

    private static final int CHUNK = 5_000;

    private final RegisterTable table;
    private final ErasedKeys keys;
    private final ErasureRequestService requests;

    ErasureRegister(RegisterTable table, ErasedKeys keys, ErasureRequestService requests) {
        this.table = table;
        this.keys = keys;
        this.requests = requests;
    }

    List<RegisteredErasure> after(@Nullable UUID last, int limit) {
        return QuarkusTransaction.requiringNew().call(() -> table.registered(last, limit));
    }

    /** Each person in a transaction of its own. */
    ReapplyResponse reapply(List<RegisteredErasure> erasures) {
        var ids = erasures.stream().map(RegisteredErasure::id).toList();
        var known = QuarkusTransaction.requiringNew().call(() -> table.known(ids));
        var lost = new HashMap<String, List<RegisteredErasure>>();
        for (var erasure : erasures) {
            if (known.add(erasure.id())) {
                lost.computeIfAbsent(erasure.customerHash(), hash -> new ArrayList<>())
                        .add(erasure);
            }
        }
        var applied = applyTo(lost);
        var nobodys = lost.values().stream().flatMap(List::stream).toList();
        QuarkusTransaction.requiringNew().run(() -> table.addClosed(nobodys));
        return new ReapplyResponse(erasures.size() - applied - nobodys.size(), applied, nobodys.size());
    }

    /** Looks at every customer, as a hash leads to nobody, and takes out of {@code lost} what was applied. */
    private int applyTo(Map<String, List<RegisteredErasure>> lost) {
        var applied = 0;
        var last = "";
        while (!lost.isEmpty()) {
            var behind = last;
            var customers = QuarkusTransaction.requiringNew().call(() -> table.customersAfter(behind, CHUNK));
            if (customers.isEmpty()) {
                break;
            }
            for (var customer : customers) {
                var theirs = lost.remove(keys.hash(customer));
                for (var erasure : theirs == null ? List.<RegisteredErasure>of() : theirs) {
                    applied += requests.eraseAgain(asked(erasure, customer), erasure.reference()) ? 1 : 0;
                }
            }
            last = customers.get(customers.size() - 1);
        }
        return applied;
    }

    private static ErasureRequested asked(RegisteredErasure erasure, String customer) {
        return new ErasureRequested(erasure.id(), customer, 0, erasure.requestedAt());
    }
}
