package io.winback.customer.exclusion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Exclusions by id, by customer, and as lists. */
@Singleton
class ExclusionRepository implements PanacheRepositoryBase<StoredExclusion, UUID> {

    private static final String HELD = "state in ('IN_FORCE', 'LIFT_ASKED')";
    private static final String ENDED = "facts.until is not null and facts.until <= :now";

    /** Whose it is, without loading it: it is loaded once the customer is locked. */
    Optional<String> customerOf(UUID id) {
        return getEntityManager()
                .createQuery("select facts.customerId from StoredExclusion where id = ?1", String.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst();
    }

    /** All of the customer that have not ended by a person's word; those whose end has passed among them. */
    List<StoredExclusion> openOf(String customerId) {
        return list("facts.customerId = ?1 and (state = 'PROPOSED' or " + HELD + ") order by id", customerId);
    }

    /** Whether the same is in force or waits for a decision, or was once proposed from the same cause. */
    boolean knows(Facts facts, Instant now) {
        return openOf(facts.customerId()).stream()
                        .filter(exclusion -> exclusion.facts().isSameAs(facts))
                        .anyMatch(exclusion -> exclusion.stateAt(now) != ExclusionState.EXPIRED)
                || count(
                                "facts.customerId = ?1 and facts.kind = ?2 and facts.reference = ?3",
                                facts.customerId(),
                                facts.kind(),
                                facts.reference())
                        > 0;
    }

    /** Those that follow {@code last}, newest first. */
    List<StoredExclusion> after(@Nullable UUID last, ExclusionFilter filter, Instant now, int limit) {
        var conditions = new ArrayList<>(List.of("1 = 1"));
        var values = new Parameters();
        add(conditions, values, "id < :last", "last", last);
        add(conditions, values, "facts.customerId = :customer", "customer", filter.customer());
        add(conditions, values, "facts.kind = :kind", "kind", filter.kind());
        add(conditions, values, "facts.reviewOn < :review", "review", filter.reviewBefore());
        if (filter.state() != null) {
            addState(conditions, values, filter.state(), now);
        }
        return find(String.join(" and ", conditions) + " order by id desc", values)
                .range(0, limit - 1)
                .list();
    }

    /** A lift that was asked for is still in force, so it is listed there too. */
    private static void addState(List<String> conditions, Parameters values, ExclusionState state, Instant now) {
        switch (state) {
            case IN_FORCE -> add(conditions, values, HELD + " and not (" + ENDED + ")", "now", now);
            case LIFT_ASKED -> add(conditions, values, "state = 'LIFT_ASKED' and not (" + ENDED + ")", "now", now);
            case EXPIRED ->
                add(conditions, values, "(state = 'EXPIRED' or " + HELD + " and " + ENDED + ")", "now", now);
            default -> add(conditions, values, "state = :state", "state", state);
        }
    }

    private static void add(
            List<String> conditions, Parameters values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.and(name, value);
        }
    }
}
