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
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
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
    private boolean erased;

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
     * Takes the answer in place of what was there, and returns the news; a wish for contact is told when it is new.
     *
     * @param nextVersion drawn only if there is news, under the lock of the customer's row
     * @param requestId of a wish that came with a version
     */
    Optional<AnswerNews> give(AnswerGiven given, LongSupplier nextVersion, LongFunction<UUID> requestId, Instant now) {
        if (given.values().equals(values)) {
            return Optional.empty();
        }
        var wishedBefore = contactBy;
        values.clear();
        values.putAll(given.values());
        surveyVersion = given.surveyVersion();
        language = given.language();
        reason = given.reason();
        subReason = given.subReason();
        contactBy = given.contactBy();
        answeredAt = now;
        version = nextVersion.getAsLong();
        var by = contactBy;
        var wish = by == null || by.equals(wishedBefore)
                ? Optional.<ContactRequested>empty()
                : Optional.of(
                        new ContactRequested(requestId.apply(version), customerId, by, survey, id, reason, answeredAt));
        return Optional.of(new AnswerNews(told(), wish));
    }

    /** Whether the answer is still this customer's: one of somebody who was erased is nobody's. */
    boolean isBy(String customer) {
        return customerId.equals(customer);
    }

    /**
     * Stays for the counts, as nobody's: without what was written and without the wish for contact.
     *
     * @param codes the choices of the questionnaire, which say nothing about the person
     * @return how many values are gone
     */
    int forget(String freshId, Predicate<String> codes) {
        customerId = freshId;
        contactBy = null;
        erased = true;
        var before = values.size();
        values.values().removeIf(codes.negate());
        return before - values.size();
    }

    UUID id() {
        return id;
    }

    String survey() {
        return survey;
    }

    int surveyVersion() {
        return surveyVersion;
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
