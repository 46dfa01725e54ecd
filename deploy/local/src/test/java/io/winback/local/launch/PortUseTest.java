package io.winback.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.winback.local.parts.Ports;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortUseTest {

    @Test
    void namesABusyPortAndWhatItIsFor() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = List.of(new PortUse(Ports.free(), "Kafka"), new PortUse(taken.getLocalPort(), "PostgreSQL"));

            assertThatExceptionOfType(CannotRunException.class)
                    .isThrownBy(() -> PortUse.requireFree(ports))
                    .withMessageContaining("Port " + taken.getLocalPort() + " (PostgreSQL)")
                    .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(2));
        }
    }

    @Test
    void goesOnWhenAllAreFree() {
        assertThatNoException().isThrownBy(() -> PortUse.requireFree(List.of(new PortUse(Ports.free(), "Kafka"))));
    }

    @Test
    void needsEachPortOnce() {
        assertThat(Parts.ports())
                .extracting(PortUse::port)
                .doesNotHaveDuplicates()
                .doesNotContain(8080);
    }
}
