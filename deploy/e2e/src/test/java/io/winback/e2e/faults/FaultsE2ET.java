package io.winback.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A part of the short form; {@code deploy/e2e/run faults} has all of it, and the long one. */
class FaultsE2ET {

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void whatIsPromisedHoldsWhileSomethingIsAway() throws Exception {
        assertThat(new FaultProof(true, Set.of("segmentation", "mail", "broker", "database")).run())
                .isEmpty();
    }
}
