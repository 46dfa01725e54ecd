package io.winback.survey.questionnaire;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is asked under one key.
 *
 * @param draft what is to be the next version; absent where nothing was written since the last
 * @param version the one that is answered; absent before the first publication
 * @param changedAt when it was published, closed or opened last
 */
public record Survey(
        String key,
        boolean closed,
        @Nullable Draft draft,
        @Nullable Version version,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {

    /** What is being written: a questionnaire of version 0. */
    public record Draft(Questionnaire questionnaire, Instant at) {}

    /**
     * What was published.
     *
     * @param publishedBy the client; absent where the service did
     * @param builtIn which release of the questionnaires that come with the service; absent for one of the shop's own
     */
    public record Version(
            Questionnaire questionnaire,
            Instant publishedAt,
            @Nullable String publishedBy,
            @Nullable Integer builtIn) {

        public int number() {
            return questionnaire.version();
        }
    }

    public SurveyState state() {
        return version == null ? SurveyState.DRAFT : closed ? SurveyState.CLOSED : SurveyState.OPEN;
    }

    /** What is answered, or else what is being written. */
    public Questionnaire questionnaire() {
        return version != null
                ? version.questionnaire()
                : Objects.requireNonNull(draft).questionnaire();
    }

    /** What was written last. */
    public Questionnaire written() {
        return draft == null ? questionnaire() : draft.questionnaire();
    }

    /** The mode, once it is settled. */
    @Nullable
    Mode settledMode() {
        return version == null ? null : version.questionnaire().mode();
    }

    public Optional<PublishedQuestionnaire> published() {
        return Optional.ofNullable(version)
                .map(newest -> new PublishedQuestionnaire(newest.questionnaire(), newest.publishedAt(), state()));
    }

    /** Whether what was written last says the same. */
    boolean says(Questionnaire other) {
        return written().numbered(0).equals(other.numbered(0));
    }

    /** Whether the version that is answered says the same. */
    boolean publishes(Questionnaire other) {
        return version != null && version.questionnaire().numbered(0).equals(other.numbered(0));
    }
}
