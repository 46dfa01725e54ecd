package io.winback.segmentation.measure.retention;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** How many days after his last purchase a customer leaves the books; on the last of them he is still there. */
@RegisterForReflection
public record Lapse(int days, Basis basis) {

    /** Where the days are from. */
    public enum Basis {
        /** They were asked for. */
        ASKED,
        /** The lapse threshold of the policy in force, the one for everybody. */
        POLICY,
        /** The policy in force goes by seasons and knows no days. */
        ASSUMED
    }
}
