package io.winback.survey.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.winback.local.testing.Contract;
import io.winback.survey.ChurnReason;
import io.winback.survey.invitation.SurveyLink;
import io.winback.survey.questionnaire.Mode;
import io.winback.survey.questionnaire.Questionnaire;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final UUID ID = UUID.fromString("5f0c6b52-8c1f-9d3a-4b7e-2a64c1d0e9f8");
    private static final Standing NOTHING_YET = new Standing(false, null, null);

    @Test
    void tellsWithinItsContract() throws Exception {
        // when
        var told = told(answer(Map.of(
                "reason", List.of("SERVICE"),
                "detail.SERVICE", List.of("SERVICE.DELIVERY"),
                "comment", List.of("two weeks late"),
                "contact", List.of("MAIL"))));

        // then
        assertThat(told.get("subReason").asText()).isEqualTo("SERVICE.DELIVERY");
        assertThat(told.get("contactBy").asText()).isEqualTo("MAIL");
        assertThat(told.get("confidential").asBoolean()).isFalse();
    }

    @Test
    void leavesOutWhatTheCustomerDidNotSay() throws Exception {
        var told = told(answer(Map.of("reason", List.of("MOVED"), "contact", List.of("NO"))));

        assertThat(told.get("contactWanted").asBoolean()).isFalse();
        assertThat(told.has("subReason")).isFalse();
        assertThat(told.has("contactBy")).isFalse();
    }

    @Test
    void tellsOnlyThatThereIsAnAnswerWhereTheSurveyIsConfidential() throws Exception {
        // given
        var said = Map.of("reason", List.of("SERVICE"), "detail.SERVICE", List.of("SERVICE.DELIVERY"));

        // when
        var told = told(Answer.to(annasLink(), ID, given(confidential(), said), new Answer.Moment(NOW, NOW, 1)));

        // then
        assertThat(told.get("confidential").asBoolean()).isTrue();
        assertThat(told.toString()).doesNotContain("SERVICE", "DELIVERY");
    }

    @Test
    void isTakenTheFirstTime() {
        assertThat(NOTHING_YET.take(given(Map.of("reason", List.of("OTHER"))))).isEqualTo(Outcome.NEW);
    }

    @Test
    void isNoNewsWhenGivenAgain() {
        var said = given(Map.of("reason", List.of("OTHER"), "comment", List.of("x")));

        assertThat(standing(said).take(said)).isEqualTo(Outcome.SAME);
    }

    @Test
    void isNewsWhenChanged() {
        // given
        var first = given(Map.of("reason", List.of("OTHER")));
        var second = given(Map.of("reason", List.of("FORGOT")));

        // then
        assertThat(standing(first).take(second)).isEqualTo(Outcome.CHANGED);
        var changed = Answer.to(annasLink(), ID, second, new Answer.Moment(NOW, LATER, 2));
        assertThat(changed.news(first.values()).before().codes("reason")).containsExactly("OTHER");
        assertThat(changed.told().reason()).isEqualTo("FORGOT");
        assertThat(changed.told().answeredAt()).isEqualTo(LATER);
        assertThat(changed.firstAnsweredAt()).isEqualTo(NOW);
    }

    @Test
    void staysAsItIsWhereTheSurveyLetsNobodyChangeIt() {
        // given
        var settled = copy(ChurnReason.questionnaire(), Mode.IDENTIFIED, false);
        var first = given(settled, Map.of("reason", List.of("OTHER")));

        // then the same again is no mistake
        assertThat(standing(first).take(given(settled, Map.of("reason", List.of("FORGOT")))))
                .isEqualTo(Outcome.SETTLED);
        assertThat(standing(first).take(first)).isEqualTo(Outcome.SAME);
    }

    @Test
    void isNotTakenOfSomebodyWhoWasErased() {
        assertThat(new Standing(true, null, null).take(given(Map.of("reason", List.of("OTHER")))))
                .isEqualTo(Outcome.CLOSED);
    }

    private static Answer answer(Map<String, List<String>> form) {
        return Answer.to(annasLink(), ID, given(form), new Answer.Moment(NOW, NOW, 42));
    }

    private static Standing standing(AnswerGiven before) {
        return new Standing(false, before.values(), NOW);
    }

    private static JsonNode told(Answer answer) throws JsonProcessingException {
        var told = JSON.writeValueAsString(answer.told());
        assertThat(Contract.of("survey-service", SurveyAnswered.TYPE).violations(told))
                .isEmpty();
        return Contract.json(told);
    }

    private static Questionnaire confidential() {
        return copy(ChurnReason.questionnaire(), Mode.CONFIDENTIAL, true);
    }

    private static Questionnaire copy(Questionnaire of, Mode mode, boolean changeable) {
        return new Questionnaire(
                of.key(),
                of.version(),
                of.name(),
                mode,
                changeable,
                of.languages(),
                of.title(),
                of.intro(),
                of.questions());
    }

    private static AnswerGiven given(Map<String, List<String>> form) {
        return given(ChurnReason.questionnaire(), form);
    }

    private static AnswerGiven given(Questionnaire questionnaire, Map<String, List<String>> form) {
        return new AnswerGiven(questionnaire, "en", questionnaire.fill(form).values(), Set.of());
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
