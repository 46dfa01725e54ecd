package io.winback.campaign.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.audience.ContactClosed;
import io.winback.campaign.audience.ContactRequested;
import io.winback.campaign.audience.OneClick;
import io.winback.campaign.audience.SurveyPublished;
import io.winback.campaign.journey.ImprovementAnnounced;
import io.winback.campaign.quote.QuoteChanged;
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
                            43,
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
    void readsWishesForContactAndTheirEnd() throws IOException {
        var request = UUID.fromString("7b1c2f40-5d2e-4c8a-9f10-6a3b2c1d0e5f");
        for (var requested : examples("contact.requested.v1", ContactRequested.class)) {
            assertThat(requested)
                    .isEqualTo(new ContactRequested(
                            request,
                            "C-1001",
                            "MAIL",
                            "churn-reason",
                            "SERVICE",
                            Instant.parse("2026-03-02T18:30:00Z")));
        }
        for (var closed : examples("contact.closed.v1", ContactClosed.class)) {
            assertThat(closed)
                    .isEqualTo(new ContactClosed(request, "C-1001", "REACHED", Instant.parse("2026-03-03T10:15:00Z")));
        }
    }

    @Test
    void readsWordsThatMayBeShown() throws IOException {
        for (var quote : examples("quote.changed.v1", QuoteChanged.class)) {
            assertThat(quote)
                    .isEqualTo(new QuoteChanged(
                            UUID.fromString("9a8b7c6d-1e2f-4d3c-8b5a-0f1e2d3c4b5a"),
                            "C-1001",
                            57,
                            true,
                            "They sent the right part the next day and did not even ask for the old one.",
                            "Anna",
                            "en",
                            Instant.parse("2026-03-05T09:00:00Z")));
        }
    }

    @Test
    void readsWhatASurveyCanTell() throws IOException {
        for (var survey : examples("survey.published.v1", SurveyPublished.class)) {
            assertThat(survey.survey()).isEqualTo("churn-reason");
            assertThat(survey.mode()).isEqualTo("IDENTIFIED");
            assertThat(survey.state()).isEqualTo("OPEN");
            assertThat(survey.languages()).containsExactly("en", "et");
            assertThat(survey.reasons()).containsExactly("SERVICE", "SERVICE.DELIVERY", "QUALITY");
            assertThat(survey.needs()).isEmpty();
            assertThat(survey.ask()).isNotNull();
            assertThat(survey.ask().numbers()).isFalse();
            assertThat(survey.ask().choices()).extracting(OneClick.Choice::code).containsExactly("SERVICE", "QUALITY");
        }
    }

    private static <T> List<T> examples(String type, Class<T> record) throws IOException {
        var contract = Contract.of("survey-service", type);
        var json = new EventJson().mapper();
        return List.of(
                json.readValue(contract.example(), record), json.readValue(contract.exampleFromTheFuture(), record));
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
