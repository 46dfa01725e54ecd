package io.winback.survey.answer;

import io.winback.survey.invitation.SurveyLink;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The one answer to an invitation. It may be given again, which changes it; the same answer again changes nothing. */
@Entity
class Answer {

    @Id
    private UUID id;

    private UUID invitationId;
    private String customerId;
    private String survey;
    private int surveyVersion;
    private @Nullable String campaign;
    private @Nullable String enrollmentId;
    private String language;
    private String reason;
    private @Nullable String subReason;
    private @Nullable String contactBy;
    private Instant firstAnsweredAt;
    private Instant answeredAt;
    private long version;

    @ElementCollection
    @CollectionTable(name = "answer_value", joinColumns = @JoinColumn(name = "answer_id"))
    @MapKeyColumn(name = "question")
    @Column(name = "value")
    private Map<String, String> values = new HashMap<>();

    /** For the persistence provider. */
    protected Answer() {}

    /** Not given yet: {@link #give} follows in the same transaction. */
    static Answer to(SurveyLink invitation, UUID id, Instant now) {
        var answer = new Answer();
        answer.id = id;
        answer.invitationId = invitation.invitationId();
        answer.customerId = invitation.customerId();
        answer.survey = invitation.survey();
        answer.campaign = invitation.campaign();
        answer.enrollmentId = invitation.enrollmentId();
        answer.firstAnsweredAt = now;
        return answer;
    }

    /**
     * Takes the answer in place of what was there, and returns the news.
     *
     * @param nextVersion drawn only if there is news, under the lock of the customer's row
     */
    Optional<SurveyAnswered> give(AnswerGiven given, LongSupplier nextVersion, Instant now) {
        if (given.values().equals(values)) {
            return Optional.empty();
        }
        values.clear();
        values.putAll(given.values());
        surveyVersion = given.surveyVersion();
        language = given.language();
        reason = given.reason();
        subReason = given.subReason();
        contactBy = given.contactBy();
        answeredAt = now;
        version = nextVersion.getAsLong();
        return Optional.of(told());
    }

    /** The event of the present state. */
    SurveyAnswered told() {
        return new SurveyAnswered(
                id,
                invitationId,
                customerId,
                version,
                survey,
                surveyVersion,
                campaign,
                enrollmentId,
                reason,
                subReason,
                List.of(),
                contactBy != null,
                contactBy,
                answeredAt);
    }

    StoredAnswer stored() {
        return new StoredAnswer(Map.copyOf(values), contactBy);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answer answer && id.equals(answer.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
