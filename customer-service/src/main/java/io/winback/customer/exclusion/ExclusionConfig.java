package io.winback.customer.exclusion;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.winback.customer.customer.ExclusionKind;
import java.time.Duration;
import java.util.Map;

/** How exclusions end. */
@ConfigMapping(prefix = "winback.exclusions")
interface ExclusionConfig {

    /** Whether a lift asked for by one user needs another to happen. Open cases are closed without. */
    @WithDefault("false")
    boolean secondUserToLift();

    /** When an exclusion is to be looked at again, counted from the day it was set. */
    @WithDefault("P180D")
    Duration reviewAfter();

    /** By kind, when an exclusion ends that was set without an end, such as {@code ends-after.competitor=P365D}; none by default. */
    Map<ExclusionKind, Duration> endsAfter();
}
