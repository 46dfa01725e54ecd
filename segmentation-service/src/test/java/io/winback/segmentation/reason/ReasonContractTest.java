package io.winback.segmentation.reason;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.local.testing.Contract;
import io.winback.platform.events.EventJson;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ReasonContractTest {

    private final ObjectMapper json = new EventJson().mapper();

    @Test
    void readsAnswers() throws IOException {
        var contract = Contract.of("survey-service", "survey.answered.v1");

        var answer = json.readValue(contract.example(), SurveyAnswered.class);

        assertThat(answer.customerId()).isNotEmpty();
        assertThat(answer.version()).isPositive();
        assertThat(answer.reason()).isEqualTo("SERVICE");
        assertThat(answer.subReason()).startsWith("SERVICE.");
        assertThat(answer.answeredAt()).isNotNull();
        assertThat(json.readValue(contract.exampleFromTheFuture(), SurveyAnswered.class))
                .isEqualTo(answer);
    }
}
