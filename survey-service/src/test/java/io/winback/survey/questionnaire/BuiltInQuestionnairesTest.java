package io.winback.survey.questionnaire;

import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.local.testing.Contract;
import io.winback.local.testing.Topic;
import io.winback.platform.events.EventJson;
import io.winback.platform.ids.Ids;
import io.winback.survey.ServiceTest;
import io.winback.survey.Stored;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class BuiltInQuestionnairesTest {

    private static final Topic DEFINITIONS = new Topic("winback.definitions");

    @Inject
    SurveyService service;

    @Inject
    EventJson json;

    @Inject
    Stored stored;

    @Inject
    Ids ids;

    @ParameterizedTest
    @ValueSource(strings = {"churn-reason", "active-panel"})
    void areWholeInAllLanguages(String key) {
        var questionnaire = BuiltInQuestionnaires.read(json, key);

        assertThat(DefinitionChecks.faults(SurveyDefinition.of(questionnaire), null))
                .isEmpty();
        assertThat(questionnaire.languages()).isEqualTo(Wording.LANGUAGES);
        assertThat(questionnaire.questions()).allSatisfy(question -> {
            assertThat(question.text()).containsOnlyKeys(Wording.LANGUAGES);
            assertThat(question.options())
                    .allSatisfy(option -> assertThat(option.text()).containsOnlyKeys(Wording.LANGUAGES));
            if (question.hint() != null) {
                assertThat(question.hint()).containsOnlyKeys(Wording.LANGUAGES);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"churn-reason", "active-panel"})
    void arePublishedOnceHoweverOftenTheServiceStarts(String key) {
        // given
        var versions = "select count(*) from questionnaire where key = '" + key + "'";
        var before = stored.count(versions);

        // when
        service.release(BuiltInQuestionnaires.read(json, key));
        service.release(BuiltInQuestionnaires.read(json, key));

        // then
        assertThat(before).isPositive();
        assertThat(stored.count(versions)).isEqualTo(before);
        await().untilAsserted(() -> {
            var told = DEFINITIONS.of("survey/" + key, SurveyPublished.TYPE);
            assertThat(told).isNotEmpty();
            assertThat(Contract.of("survey-service", SurveyPublished.TYPE)
                            .violations(told.get(0).body().toString()))
                    .isEmpty();
        });
    }

    @Test
    void giveWayToAShopsOwnForGood() {
        // given
        var key = "b-" + ids.next();

        // when
        service.release(release(key, 1, "first"));
        service.release(release(key, 3, "third"));
        service.release(release(key, 2, "an older process"));
        service.put(key, SurveyDefinition.of(release(key, 0, "our own")));
        service.release(release(key, 4, "fourth"));
        service.publish(key, "marketer");
        service.release(release(key, 5, "fifth"));

        // then
        assertThat(service.versions(key, 100, 100))
                .extracting(version -> version.questionnaire().name())
                .containsExactly("our own", "fourth", "third", "first");
    }

    private static Questionnaire release(String key, int release, String name) {
        return new Questionnaire(
                key,
                release,
                name,
                Mode.IDENTIFIED,
                true,
                List.of("en", "et"),
                Map.of("en", "Why?"),
                Map.of("en", "Now."),
                List.of(Definitions.read(Definitions.WHOLE).questions().get(0)));
    }
}
