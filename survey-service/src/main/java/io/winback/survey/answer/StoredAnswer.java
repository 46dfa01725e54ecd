package io.winback.survey.answer;

import io.winback.platform.sql.Instants;
import io.winback.survey.questionnaire.Questionnaire;
import io.winback.survey.questionnaire.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An answer as it is in its table, where its questionnaire is named only. */
record StoredAnswer(
        UUID id,
        UUID invitationId,
        String customerId,
        Survey survey,
        @Nullable String campaign,
        @Nullable String enrollmentId,
        String language,
        Set<Suspicion> suspicion,
        Values values,
        Instant firstAnsweredAt,
        Instant answeredAt,
        long version) {

    /** What was answered. */
    record Survey(String key, int version) {

        static Survey read(ResultSet row) throws SQLException {
            return new Survey(row.getString("survey"), row.getInt("survey_version"));
        }
    }

    static StoredAnswer read(ResultSet row) throws SQLException {
        return new StoredAnswer(
                row.getObject("id", UUID.class),
                row.getObject("invitation_id", UUID.class),
                row.getString("customer_id"),
                Survey.read(row),
                row.getString("campaign"),
                row.getString("enrollment_id"),
                row.getString("language"),
                Arrays.stream((String[]) row.getArray("suspicion").getArray())
                        .map(Suspicion::valueOf)
                        .collect(Collectors.toSet()),
                StoredValues.read(row),
                Instants.of(row, "first_answered_at"),
                Instants.of(row, "answered_at"),
                row.getLong("version"));
    }

    Answer with(Questionnaire questionnaire) {
        return new Answer(
                id,
                invitationId,
                customerId,
                campaign,
                enrollmentId,
                new AnswerGiven(questionnaire, language, values, suspicion),
                firstAnsweredAt,
                answeredAt,
                version);
    }
}
