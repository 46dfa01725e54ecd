package io.winback.segmentation.measure.comeback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.local.testing.Contract;
import io.winback.platform.events.EventJson;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ContactContractTest {

    private final ObjectMapper json = new EventJson().mapper();

    @Test
    void readsMessages() throws IOException {
        var contract = Contract.of("campaign-service", "message.sent.v1");

        var sent = json.readValue(contract.example(), MessageSent.class);

        assertThat(sent.customerId()).isNotEmpty();
        assertThat(sent.sentAt()).isNotNull();
        assertThat(json.readValue(contract.exampleFromTheFuture(), MessageSent.class))
                .isEqualTo(sent);
    }
}
