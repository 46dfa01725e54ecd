package io.winback.survey.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.winback.platform.events.EventJson;
import io.winback.platform.ids.Ids;
import io.winback.survey.Stored;
import io.winback.survey.questionnaire.Questionnaire;
import io.winback.survey.questionnaire.QuestionnaireService;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Surveys that were answered as is known beforehand. */
@Singleton
public class Answered {

    private final QuestionnaireService questionnaires;
    private final Stored stored;
    private final Ids ids;
    private final EventJson json;

    Answered(QuestionnaireService questionnaires, Stored stored, Ids ids, EventJson json) {
        this.questionnaires = questionnaires;
        this.stored = stored;
        this.ids = ids;
        this.json = json;
    }

    /** Those who give the same answers. */
    public record People(int count, String panel, String language, Instant invitedAt, int version) {

        public static People of(int count) {
            return new People(count, "LOST", "en", Instant.parse("2026-03-02T09:00:00Z"), 1);
        }

        public People in(String stage) {
            return new People(count, stage, language, invitedAt, version);
        }

        public People reading(String other) {
            return new People(count, panel, other, invitedAt, version);
        }

        public People on(String day) {
            return new People(count, panel, language, Instant.parse(day + "T09:00:00Z"), version);
        }

        public People to(int other) {
            return new People(count, panel, language, invitedAt, other);
        }
    }

    /** A key no other test has. */
    public String key(String name) {
        return name + "-" + ids.next().toString().substring(24);
    }

    /** @param questions as JSON, in apostrophes instead of quotation marks */
    public void publish(String key, int version, String mode, String questions) {
        var definition = """
                {'key': '%s', 'version': %d, 'name': 'For a test', 'mode': '%s', 'changeable': true, 'languages': ['en', 'zh', 'et', 'uk'],
                 'title': {'en': 'T'}, 'intro': {'en': 'I'}, 'questions': [%s]}
                """.formatted(key, version, mode, questions).replace('\'', '"');
        try {
            questionnaires.publish(json.mapper().readValue(definition, Questionnaire.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Asks those who are silent once more, a month later, by an invitation of its own; they answer that one. */
    public void answerReminder(String survey, People people, Map<String, List<String>> choices) {
        var first = invite(survey, people);
        var second = answer(survey, people, choices, Map.of(), "");
        sameRun(first, second);
    }

    /** Answers by the first mail, and by the reminder once more. */
    public void answerTwice(
            String survey, People people, Map<String, List<String>> choices, Map<String, List<String>> again) {
        var first = answer(survey, people, choices, Map.of(), "");
        var second = answer(survey, people, again, Map.of(), "");
        sameRun(first, second);
    }

    private void sameRun(String first, String second) {
        stored.run("""
                update invitation i set enrollment_id = 'run-%1$s-' || n, invited_at = invited_at + interval '1 month', lifecycle_stage = 'DUE'
                from generate_series(1, 1000) n where i.id = md5('i' || '%2$s' || n)::uuid
                """.formatted(first, second));
        stored.run("""
                update answer a set answered_at = answered_at + interval '1 month', first_answered_at = first_answered_at + interval '1 month'
                from generate_series(1, 1000) n where a.id = md5('a' || '%s' || n)::uuid
                """.formatted(second));
    }

    /** Invited and no more. */
    public void silent(String survey, People people) {
        invite(survey, people);
    }

    public void answer(String survey, People people, Map<String, List<String>> choices) {
        answer(survey, people, choices, Map.of(), "");
    }

    /** @param suspicion why a machine may have answered; empty for no reason */
    public String answer(
            String survey,
            People people,
            Map<String, List<String>> choices,
            Map<String, String> texts,
            String suspicion) {
        var prefix = invite(survey, people);
        var reason = choices.getOrDefault("reason", List.of()).stream().findFirst();
        var mode = stored.texts("select definition ->> 'mode' from questionnaire where key = '" + survey + "' limit 1")
                .get(0);
        stored.run("""
                insert into answer (id, invitation_id, customer_id, survey, survey_version, mode, campaign, language, reason, sub_reason,
                  suspicion, first_answered_at, answered_at, version)
                select md5('a' || '%1$s' || n)::uuid, md5('i' || '%1$s' || n)::uuid, '%1$s-' || n, '%2$s', %3$d, '%4$s', 'win-back', '%5$s', %6$s,
                  %7$s, '%8$s', '%9$s'::timestamptz + interval '1 day', '%9$s'::timestamptz + interval '1 day', nextval('event_version')
                from generate_series(1, %10$d) n
                """.formatted(
                        prefix,
                        survey,
                        people.version(),
                        mode,
                        people.language(),
                        reason.map(code -> "'" + code + "'").orElse("null"),
                        choices.getOrDefault("detail", List.of()).stream()
                                .findFirst()
                                .map(code -> "'" + code + "'")
                                .orElse("null"),
                        suspicion.isEmpty() ? "{}" : "{" + suspicion + "}",
                        people.invitedAt(),
                        people.count()));
        choices.forEach((question, codes) ->
                codes.forEach(code -> stored.run("""
                insert into answer_choice (answer_id, question, code)
                select md5('a' || '%s' || n)::uuid, '%s', '%s' from generate_series(1, %d) n
                """.formatted(prefix, question, code, people.count()))));
        texts.forEach((question, text) -> stored.run("""
                insert into answer_text (answer_id, question, text)
                select md5('a' || '%s' || n)::uuid, '%s', '%s' from generate_series(1, %d) n
                """.formatted(prefix, question, text, people.count())));
        return prefix;
    }

    private String invite(String survey, People people) {
        var prefix = ids.next().toString();
        stored.run("""
                insert into invitation
                  (id, customer_id, survey, campaign, enrollment_id, stage, language, invited_at, expires_at, lifecycle_stage)
                select md5('i' || '%1$s' || n)::uuid, '%1$s-' || n, '%2$s', 'win-back', 'run-%1$s-' || n, 's', '%3$s', '%4$s', '2099-01-01', %5$s
                from generate_series(1, %6$d) n
                """.formatted(
                        prefix,
                        survey,
                        people.language(),
                        people.invitedAt(),
                        people.panel().isEmpty() ? "null" : "'" + people.panel() + "'",
                        people.count()));
        return prefix;
    }
}
