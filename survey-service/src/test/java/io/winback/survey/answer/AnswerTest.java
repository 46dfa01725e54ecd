package io.winback.survey.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.winback.local.testing.Contract;
import io.winback.survey.ChurnReason;
import io.winback.survey.invitation.SurveyLink;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
    private static final UUID REQUEST = UUID.fromString("7b1c2f40-5d2e-4c8a-9f10-6a3b2c1d0e5f");
    private static final Instant LATER = Instant.parse("2026-03-03T08:00:00Z");

    private final Answer answer = Answer.to(annasLink(), UUID.fromString("5f0c6b52-8c1f-9d3a-4b7e-2a64c1d0e9f8"), NOW);

    @Test
    void tellsWhatItsContractShows() throws Exception {
        // given
        var contract = Contract.of("survey-service", SurveyAnswered.TYPE);

        // when
        var event = answer.give(
                        given(Map.of(
                                "reason", "SERVICE",
                                "detail.SERVICE", "SERVICE.DELIVERY",
                                "comment", "two weeks late",
                                "contact", "MAIL")),
                        () -> 42,
                        version -> REQUEST,
                        NOW)
                .orElseThrow()
                .answered();

        // then
        var told = JSON.writeValueAsString(event);
        assertThat(contract.violations(told)).isEmpty();
        assertThat(Contract.json(told)).isEqualTo(example(contract));
    }

    @Test
    void leavesOutWhatTheCustomerDidNotSay() throws Exception {
        var news = give(Map.of("reason", "MOVED", "contact", "NO"), 1, NOW).orElseThrow();
        var event = news.answered();

        assertThat(news.contact()).isEmpty();

        assertThat(event.contactWanted()).isFalse();
        var told = JSON.writeValueAsString(event);
        assertThat(Contract.json(told).has("subReason")).isFalse();
        assertThat(Contract.json(told).has("contactBy")).isFalse();
        assertThat(Contract.of("survey-service", SurveyAnswered.TYPE).violations(told))
                .isEmpty();
    }

    @Test
    void isNoNewsWhenGivenAgain() {
        // given
        give(Map.of("reason", "OTHER", "comment", "x"), 1, NOW);

        // when
        var again = answer.give(
                given(Map.of("reason", "OTHER", "comment", "x")),
                () -> {
                    throw new AssertionError("no version is drawn");
                },
                version -> REQUEST,
                LATER);

        // then
        assertThat(again).isEmpty();
        assertThat(answer.told().answeredAt()).isEqualTo(NOW);
    }

    @Test
    void isNewsWhenChanged() {
        // given
        var first = give(Map.of("reason", "OTHER"), 1, NOW).orElseThrow().answered();

        // when
        var second = give(Map.of("reason", "FORGOT"), 2, LATER).orElseThrow().answered();

        // then
        assertThat(second.answerId()).isEqualTo(first.answerId());
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.reason()).isEqualTo("FORGOT");
        assertThat(second.answeredAt()).isEqualTo(LATER);
    }

    @Test
    void asksForContactAsItsContractShows() throws Exception {
        var contract = Contract.of("survey-service", ContactRequested.TYPE);

        var wish = give(Map.of("reason", "SERVICE", "contact", "MAIL"), 1, NOW).orElseThrow();

        var told = JSON.writeValueAsString(wish.contact().orElseThrow());
        assertThat(contract.violations(told)).isEmpty();
        assertThat(Contract.json(told)).isEqualTo(example(contract));
        assertThat(wish.envelopes()).hasSize(2).allSatisfy(event -> {
            assertThat(event.topic()).isEqualTo("winback.surveys");
            assertThat(event.key()).isEqualTo("C-1001");
        });
    }

    @Test
    void asksForContactAgainOnlyWhenTheWishChanges() {
        assertThat(wish(Map.of("reason", "SERVICE", "contact", "MAIL"), 1)).hasValue("MAIL");
        assertThat(wish(Map.of("reason", "QUALITY", "contact", "MAIL"), 2)).isEmpty();
        assertThat(wish(Map.of("reason", "QUALITY", "contact", "PHONE"), 3)).hasValue("PHONE");
        assertThat(wish(Map.of("reason", "QUALITY", "contact", "NO"), 4)).isEmpty();
        assertThat(wish(Map.of("reason", "QUALITY", "contact", "PHONE"), 5)).hasValue("PHONE");
    }

    @Test
    void isNobodysOnceItsCustomerIsErased() {
        // given
        give(Map.of("reason", "SERVICE", "comment", "call me, Anna", "contact", "PHONE"), 1, NOW);

        // when
        var gone = answer.forget("erased-1", ChurnReason.questionnaire().codes()::contains);

        // then the reason counts, and nothing else is left
        assertThat(gone).isEqualTo(2);
        assertThat(answer.stored().values()).isEqualTo(Map.of("reason", "SERVICE"));
        assertThat(answer.stored().contactBy()).isNull();
        assertThat(answer.isBy("C-1001")).isFalse();
    }

    private Optional<String> wish(Map<String, String> form, long version) {
        return give(form, version, NOW).orElseThrow().contact().map(ContactRequested::by);
    }

    private Optional<AnswerNews> give(Map<String, String> form, long version, Instant at) {
        return answer.give(given(form), () -> version, drawn -> REQUEST, at);
    }

    private static JsonNode example(Contract contract) {
        return Contract.json(new String(contract.example(), StandardCharsets.UTF_8));
    }

    private static AnswerGiven given(Map<String, String> form) {
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
