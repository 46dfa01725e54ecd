package io.winback.survey.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.local.testing.Contract;
import io.winback.local.testing.Topic;
import io.winback.platform.events.EventJson;
import io.winback.survey.ServiceTest;
import io.winback.survey.Stored;
import jakarta.inject.Inject;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class BuiltInQuestionnairesTest {

    private static final Topic DEFINITIONS = new Topic("winback.definitions");

    @Inject
    QuestionnaireService service;

    @Inject
    EventJson json;

    @Inject
    Stored stored;

    @Test
    void arePublishedOncePerVersionHoweverOftenTheServiceStarts() {
        // when
        service.publish(BuiltInQuestionnaires.read(json));
        service.publish(BuiltInQuestionnaires.read(json));

        // then
        assertThat(stored.count("select count(*) from questionnaire")).isEqualTo(1);
        Awaitility.await().untilAsserted(() -> {
            assertThat(stored.count("select count(*) from outbox_event")).isZero();
            var told = DEFINITIONS.of("survey/churn-reason", SurveyPublished.TYPE);
            assertThat(told).isNotEmpty();
            assertThat(told.get(0).body().get("version").asInt()).isEqualTo(1);
            assertThat(Contract.of("survey-service", SurveyPublished.TYPE)
                            .violations(told.get(0).body().toString()))
                    .isEmpty();
        });
    }
}
