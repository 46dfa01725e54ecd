package io.winback.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Parts of the short forms; {@code deploy/e2e/run} has all of {@code faults} and {@code storm}, and the long ones. */
class FaultsE2ET {

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void whatIsPromisedHoldsWhileSomethingIsAway() throws Exception {
        assertThat(new FaultProof(true, Set.of("segmentation", "mail", "broker", "database")).run())
                .isEmpty();
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void aStormOfConsumersLosesNothing() throws Exception {
        assertThat(new StormProof(true).run()).isEmpty();
    }
}
