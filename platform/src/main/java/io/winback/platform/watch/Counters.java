package io.winback.platform.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counters that say what they count. Whoever alerts of a first time needs them from the start: register each value that is known. */
public final class Counters {

    private Counters() {}

    /** The counter, made when it is asked for the first time. */
    public static Counter of(MeterRegistry metrics, String name, String description, String... tags) {
        return Counter.builder(name).description(description).tags(tags).register(metrics);
    }
}
