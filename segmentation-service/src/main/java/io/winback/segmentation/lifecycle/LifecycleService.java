package io.winback.segmentation.lifecycle;

import io.winback.segmentation.base.ShopCalendar;
import io.winback.segmentation.base.Walks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The policy, and what it makes of purchases. */
@ApplicationScoped
class LifecycleService {

    /** The walk that brings the whole base under a new policy. */
    private static final String WALK = "policy";

    private final LifecyclePolicyRepository policies;
    private final Stages stages;
    private final Walks walks;
    private final ShopCalendar calendar;

    LifecycleService(LifecyclePolicyRepository policies, Stages stages, Walks walks, ShopCalendar calendar) {
        this.policies = policies;
        this.stages = stages;
        this.walks = walks;
        this.calendar = calendar;
    }

    @Transactional
    PolicyResponse policy() {
        return response(policies.only());
    }

    @Transactional
    PolicyResponse set(PolicyRequest request) {
        var policy = policies.only();
        if (policy.set(request.repeatIntervalDays(), request.lapseThresholdDays())) {
            walks.start(WALK, calendar.moment().now());
        }
        return response(policy);
    }

    StageCountsResponse countOn(@Nullable LocalDate asOf) {
        return stages.countOn(asOf == null ? calendar.moment().today() : asOf);
    }

    CustomerLifecycleResponse customer(String id) {
        return stages.find(id).orElseThrow(() -> new UnknownCustomerException(id));
    }

    private PolicyResponse response(LifecyclePolicy policy) {
        return new PolicyResponse(policy.repeatIntervalDays(), policy.lapseThresholdDays(), walks.underWay(WALK));
    }
}
