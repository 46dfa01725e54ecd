package io.winback.segmentation.lifecycle;

import io.winback.segmentation.base.ShopCalendar;
import io.winback.segmentation.base.Walks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Policies as marketers set them; where no category is named, the one that decides for all without their own. */
@ApplicationScoped
public class PolicyService {

    /** The walk that brings the whole base under new policies. */
    public static final String WALK = "policy";

    private static final int LONGEST_NAME = 200;

    private final PolicyStore store;
    private final PolicyPreview preview;
    private final Walks walks;
    private final ShopCalendar calendar;

    PolicyService(PolicyStore store, PolicyPreview preview, Walks walks, ShopCalendar calendar) {
        this.store = store;
        this.preview = preview;
        this.walks = walks;
        this.calendar = calendar;
    }

    @Transactional
    public PolicyResponse policy(@Nullable String category) {
        return PolicyResponse.of(category, find(store.get(), category), applying());
    }

    @Transactional
    public PoliciesResponse policies() {
        return PoliciesResponse.of(store.get(), applying());
    }

    /** What each preset sets where nothing else is said. */
    public List<PolicyResponse> presets() {
        return Stream.of(Preset.values())
                .map(preset -> PolicyResponse.of(null, Policy.of(preset), false))
                .toList();
    }

    /** Puts the policy in force; the base follows in chunks. */
    @Transactional
    public PolicyResponse set(@Nullable String category, Policy policy) {
        var before = store.get();
        if (!before.equals(proposed(before, category, policy))) {
            begin();
            store.put(category, policy);
        }
        return PolicyResponse.of(category, policy, applying());
    }

    /** Takes the category's own policy back. */
    @Transactional
    public void remove(String category) {
        find(store.get(), category);
        begin();
        store.remove(category);
    }

    /** What the policy would move; writes nothing. */
    @Transactional
    public PreviewResponse preview(@Nullable String category, Policy policy) {
        var inForce = store.get();
        return preview.compare(
                inForce, proposed(inForce, category, policy), calendar.moment().today());
    }

    /** The walk first: who walks holds it while he waits for the policies. */
    private void begin() {
        walks.start(WALK, calendar.moment().now());
        store.lock();
    }

    private boolean applying() {
        return walks.underWay(WALK);
    }

    private static Policies proposed(Policies before, @Nullable String category, Policy policy) {
        if (category != null && (category.isBlank() || category.length() > LONGEST_NAME)) {
            throw new InvalidPolicyException(
                    "category", "A category has a name of 1 to " + LONGEST_NAME + " characters.");
        }
        return before.with(category, policy);
    }

    private static Policy find(Policies policies, @Nullable String category) {
        var policy =
                category == null ? policies.standard() : policies.byCategory().get(category);
        if (policy == null) {
            throw new UnknownPolicyException(String.valueOf(category));
        }
        return policy;
    }
}
