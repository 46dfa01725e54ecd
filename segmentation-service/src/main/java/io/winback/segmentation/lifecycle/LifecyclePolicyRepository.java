package io.winback.segmentation.lifecycle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class LifecyclePolicyRepository implements PanacheRepositoryBase<LifecyclePolicy, Short> {

    LifecyclePolicy only() {
        return findById(LifecyclePolicy.ONLY);
    }
}
