package io.winback.campaign.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.journey.ImprovementAnnounced;
import io.winback.local.testing.Contract;
import io.winback.platform.events.EventJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Answers and improvements are read as the survey service promises it, today and with fields added later. */
class ConsumedContractsTest {

    @Test
    void readsAnImprovement() throws IOException {
        var contract = Contract.of("survey-service", "improvement.announced.v1");

        for (var event : List.of(contract.example(), contract.exampleFromTheFuture())) {
            assertThat(contract.violations(new String(event, StandardCharsets.UTF_8)))
                    .isEmpty();
            assertThat(new EventJson().mapper().readValue(event, ImprovementAnnounced.class))
                    .isEqualTo(new ImprovementAnnounced(
                            "3f2a9d10-6c4b-4e0a-8b57-1d9e7c40a2f6",
                            "C-1001",
                            Instant.parse("2026-03-09T10:00:00Z"),
                            "SERVICE",
                            "SERVICE.DELIVERY",
                            Map.of(
                                    "en", "we now send orders on the day they come in",
                                    "et", "saadame tellimused nüüd välja samal päeval"),
                            false));
        }
    }

    @Test
    void readsAnAnswer() throws IOException {
        var contract = Contract.of("survey-service", "survey.answered.v1");

        for (var event : List.of(contract.example(), contract.exampleFromTheFuture())) {
            assertThat(new EventJson().mapper().readValue(event, SurveyAnswered.class))
                    .isEqualTo(new SurveyAnswered(
                            UUID.fromString("5f0c6b52-8c1f-9d3a-4b7e-2a64c1d0e9f8"),
                            "C-1001",
                            42,
                            UUID.fromString("0b9d3c1e-71f4-8a26-93d5-6c2f7e10ab44"),
                            UUID.fromString("019a4c1e-5b7a-7c3d-8e9f-0a1b2c3d4e5f"),
                            "SERVICE",
                            "SERVICE.DELIVERY",
                            List.of("GIFT"),
                            List.of(new SurveyAnswered.Familiarity("saffron-1g", false)),
                            Instant.parse("2026-03-02T18:30:00Z")));
        }
    }

    @Test
    void readsAnAnswerOfWhichNothingIsTold() throws IOException {
        var answered = """
                {"answerId":"5f0c6b52-8c1f-9d3a-4b7e-2a64c1d0e9f8","customerId":"C-1001","version":42,"survey":"quiet",
                 "invitationId":"0b9d3c1e-71f4-8a26-93d5-6c2f7e10ab44","surveyVersion":1,"confidential":true,"needs":[],
                 "familiarity":[],"contactWanted":false,"answeredAt":"2026-03-02T18:30:00Z"}""";
        var contract = Contract.of("survey-service", "survey.answered.v1");
        assertThat(contract.violations(answered)).isEmpty();

        var answer = new EventJson()
                .mapper()
                .readValue(answered, SurveyAnswered.class)
                .answer();

        assertThat(answer.reason()).isNull();
        assertThat(answer.needs()).isEmpty();
        assertThat(answer.notKnown()).isEmpty();
    }
}
