package io.winback.survey.answer;

import io.winback.survey.invitation.SurveyLink;
import io.winback.survey.questionnaire.Mode;
import io.winback.survey.questionnaire.Values;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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

    @Enumerated(EnumType.STRING)
    private Mode mode;

    private @Nullable String campaign;
    private @Nullable String enrollmentId;
    private String language;
    private @Nullable String reason;
    private @Nullable String subReason;
    private @Nullable String contactBy;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] suspicion = {};

    private Instant firstAnsweredAt;
    private Instant answeredAt;
    private long version;
    private boolean erased;

    @ElementCollection
    @CollectionTable(name = "answer_choice", joinColumns = @JoinColumn(name = "answer_id"))
    private Set<Choice> choices = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "answer_text", joinColumns = @JoinColumn(name = "answer_id"))
    @MapKeyColumn(name = "question")
    @Column(name = "text")
    private Map<String, String> texts = new HashMap<>();

    /** One code chosen for a question. */
    @Embeddable
    record Choice(String question, String code) {}

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
    Optional<AnswerListener.Given> give(AnswerGiven given, LongSupplier nextVersion, Instant now) {
        var before = values();
        if (given.values().equals(before)) {
            return Optional.empty();
        }
        var questionnaire = given.questionnaire();
        var meant = Meant.by(questionnaire, given.values());
        replace(given.values());
        surveyVersion = questionnaire.version();
        mode = questionnaire.mode();
        language = given.language();
        reason = meant.reason();
        subReason = meant.subReason();
        contactBy = meant.contactBy();
        suspicion = given.suspicion().stream().sorted().toArray(String[]::new);
        answeredAt = now;
        version = nextVersion.getAsLong();
        return Optional.of(new AnswerListener.Given(
                id, customerId, questionnaire, language, version, before, given.values(), now));
    }

    private void replace(Values values) {
        var chosen = values.choices().entrySet().stream()
                .flatMap(question -> question.getValue().stream().map(code -> new Choice(question.getKey(), code)))
                .collect(Collectors.toSet());
        choices.retainAll(chosen);
        choices.addAll(chosen);
        texts.keySet().retainAll(values.texts().keySet());
        texts.putAll(values.texts());
    }

    /** What was answered, the codes of a question in the order of the alphabet. */
    Values values() {
        return new Values(
                choices.stream()
                        .collect(Collectors.groupingBy(
                                Choice::question,
                                Collectors.mapping(
                                        Choice::code,
                                        Collectors.collectingAndThen(
                                                Collectors.toList(),
                                                codes -> codes.stream().sorted().toList())))),
                texts);
    }

    /** Whether the answer is still this customer's: one of somebody who was erased is nobody's. */
    boolean isBy(String customer) {
        return customerId.equals(customer);
    }

    /**
     * Stays for the counts, as nobody's: without what was written and without the wish for contact.
     *
     * @return how many texts are gone
     */
    int forget(String freshId) {
        customerId = freshId;
        contactBy = null;
        erased = true;
        var gone = texts.size();
        texts.clear();
        return gone;
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

    long version() {
        return version;
    }

    String customerId() {
        return customerId;
    }

    /** The event of the present state. */
    SurveyAnswered told(Meant meant) {
        var confidential = mode == Mode.CONFIDENTIAL;
        return new SurveyAnswered(
                id,
                invitationId,
                customerId,
                version,
                survey,
                surveyVersion,
                campaign,
                enrollmentId,
                confidential,
                confidential ? null : meant.reason(),
                confidential ? null : meant.subReason(),
                confidential ? List.of() : meant.needs(),
                confidential ? List.of() : meant.familiarity(),
                !confidential && meant.contactBy() != null,
                confidential ? null : meant.contactBy(),
                answeredAt);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answer answer && Objects.equals(id, answer.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
