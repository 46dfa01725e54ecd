package io.winback.campaign.offer.pool;

import io.winback.platform.time.Machine;
import io.winback.platform.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pools are named, filled and looked at. */
@ApplicationScoped
public class PoolService {

    private final PoolRepository pools;
    private final PoolListener listener;
    private final Clock clock;
    private final Clock machine;

    PoolService(PoolRepository pools, PoolListener listener, Clock clock, @Machine Clock machine) {
        this.pools = pools;
        this.listener = listener;
        this.clock = clock;
        this.machine = machine;
    }

    @Transactional
    PoolResponse put(String key, PoolRequest request) {
        pools.put(key, request, machine.instant());
        return get(key);
    }

    /** @param lowAt the pool runs low with fewer free codes than this */
    @Transactional
    public PoolResponse put(String key, String name, int lowAt) {
        return put(key, new PoolRequest(name, lowAt));
    }

    @Transactional
    public PoolResponse get(String key) {
        return pools.find(key).orElseThrow(() -> unknown(key));
    }

    @Transactional
    public List<PoolResponse> pageAfter(String key, int limit) {
        return pools.pageAfter(key, limit);
    }

    @Transactional
    List<PoolCode> codes(String key, PoolCode.State state, long after, int limit) {
        get(key);
        return pools.codes(key, state, after, limit);
    }

    /** Adds codes that are new, and wakes what waits for them. */
    @Transactional
    Set<String> add(String key, Collection<String> codes, boolean minted) {
        if (!pools.lock(key)) {
            throw unknown(key);
        }
        var added = pools.add(key, codes, minted, machine.instant());
        pools.enough(key);
        if (!added.isEmpty()) {
            listener.filled(key, added.size(), clock.instant());
        }
        return added;
    }

    /** Where codes are that were not added; one that is in no pool belongs to a customer already. */
    @Transactional
    Map<String, String> poolsOf(Collection<String> codes) {
        return codes.isEmpty() ? Map.of() : pools.poolsOf(codes);
    }

    private static RuntimeException unknown(String key) {
        return Problem.of(
                404,
                "pool-unknown",
                "Pool unknown",
                "There is no pool " + key + "; PUT /api/offers/pools/" + key + " first.");
    }
}
