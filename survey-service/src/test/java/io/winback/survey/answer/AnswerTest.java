package io.winback.survey.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.winback.local.testing.Contract;
import io.winback.survey.ChurnReason;
import io.winback.survey.invitation.SurveyLink;
import io.winback.survey.questionnaire.Values;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();
    private static final Instant NOW = Instant.parse("2026-03-02T18:30:00Z");
    private static final Instant LATER = Instant.parse("2026-03-03T08:00:00Z");

    private final Answer answer = Answer.to(annasLink(), UUID.fromString("5f0c6b52-8c1f-9d3a-4b7e-2a64c1d0e9f8"), NOW);

    @Test
    void tellsWithinItsContract() throws Exception {
        // when
        give(
                Map.of(
                        "reason", List.of("SERVICE"),
                        "detail.SERVICE", List.of("SERVICE.DELIVERY"),
                        "comment", List.of("two weeks late"),
                        "contact", List.of("MAIL")),
                42,
                NOW);

        // then
        var told = Contract.json(JSON.writeValueAsString(answer.told(meant())));
        assertThat(Contract.of("survey-service", SurveyAnswered.TYPE).violations(told.toString()))
                .isEmpty();
        assertThat(told.get("subReason").asText()).isEqualTo("SERVICE.DELIVERY");
        assertThat(told.get("contactBy").asText()).isEqualTo("MAIL");
    }

    @Test
    void leavesOutWhatTheCustomerDidNotSay() throws Exception {
        give(Map.of("reason", List.of("MOVED"), "contact", List.of("NO")), 1, NOW);

        var told = Contract.json(JSON.writeValueAsString(answer.told(meant())));
        assertThat(told.get("contactWanted").asBoolean()).isFalse();
        assertThat(told.has("subReason")).isFalse();
        assertThat(told.has("contactBy")).isFalse();
        assertThat(Contract.of("survey-service", SurveyAnswered.TYPE).violations(told.toString()))
                .isEmpty();
    }

    @Test
    void isNoNewsWhenGivenAgain() {
        // given
        give(Map.of("reason", List.of("OTHER"), "comment", List.of("x")), 1, NOW);

        // when
        var again = answer.give(
                given(Map.of("reason", List.of("OTHER"), "comment", List.of("x"))),
                () -> {
                    throw new AssertionError("no version is drawn");
                },
                LATER);

        // then
        assertThat(again).isEmpty();
        assertThat(answer.told(meant()).answeredAt()).isEqualTo(NOW);
    }

    @Test
    void isNewsWhenChanged() {
        // given
        give(Map.of("reason", List.of("OTHER")), 1, NOW);

        // when
        var second = give(Map.of("reason", List.of("FORGOT")), 2, LATER).orElseThrow();

        // then
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.before().codes("reason")).containsExactly("OTHER");
        assertThat(answer.told(meant()).reason()).isEqualTo("FORGOT");
        assertThat(answer.told(meant()).answeredAt()).isEqualTo(LATER);
    }

    @Test
    void isNobodysOnceItsCustomerIsErased() {
        // given
        give(Map.of("reason", List.of("SERVICE"), "comment", List.of("call me, Anna")), 1, NOW);

        // when
        var gone = answer.forget("erased-1");

        // then the reason counts, and nothing else is left
        assertThat(gone).isEqualTo(1);
        assertThat(answer.values()).isEqualTo(new Values(Map.of("reason", List.of("SERVICE")), Map.of()));
        assertThat(answer.isBy("C-1001")).isFalse();
    }

    private Optional<AnswerListener.Given> give(Map<String, List<String>> form, long version, Instant at) {
        return answer.give(given(form), () -> version, at);
    }

    private Meant meant() {
        return Meant.by(ChurnReason.questionnaire(), answer.values());
    }

    private static AnswerGiven given(Map<String, List<String>> form) {
        var questionnaire = ChurnReason.questionnaire();
        return AnswerGiven.of(questionnaire, questionnaire.fill(form), "en");
    }

    private static SurveyLink annasLink() {
        return new SurveyLink(
                UUID.fromString("0b9d3c1e-71f4-8a26-93d5-6c2f7e10ab44"),
                "C-1001",
                "churn-reason",
                "en",
                LATER,
                "019a4c1e-5b7a-7c3d-8e9f-0a1b2c3d4e5f",
                "win-back");
    }
}
