package io.winback.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogScanTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Key (email)=(anna.smith@post.example) already exists.",
                "GET /api/contact-points?address=anna%40post.example",
                "to=<anna@mail.post.example>"
            })
    void findsAddresses(String line) {
        assertThat(LogScan.found("started\n" + line + "\nended")).containsExactly(line);
    }

    @Test
    void leavesObjectsAndTheShopItselfAlone() {
        assertThat(LogScan.found("io.vertx.core.Promise@5e91993f from care@shop.example, user@10.0.0.1"))
                .isEmpty();
    }
}
