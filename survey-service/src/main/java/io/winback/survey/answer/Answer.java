package io.winback.survey.answer;

import io.winback.survey.invitation.SurveyLink;
import io.winback.survey.questionnaire.Mode;
import io.winback.survey.questionnaire.Values;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one answer to an invitation, as it stands. It may be given again, which changes it; the same answer again changes nothing.
 *
 * @param given last
 * @param version of the event that tells this state
 */
record Answer(
        UUID id,
        UUID invitationId,
        String customerId,
        @Nullable String campaign,
        @Nullable String enrollmentId,
        AnswerGiven given,
        Instant firstAnsweredAt,
        Instant answeredAt,
        long version) {

    /** An answer that {@link Standing#take} lets in. */
    static Answer to(SurveyLink invitation, UUID id, AnswerGiven given, Moment moment) {
        return new Answer(
                id,
                invitation.invitationId(),
                invitation.customerId(),
                invitation.campaign(),
                invitation.enrollmentId(),
                given,
                moment.first(),
                moment.now(),
                moment.version());
    }

    /**
     * When an answer comes, among the others of its customer.
     *
     * @param first when the invitation was answered for the first time
     * @param version drawn under the lock of the customer's row
     */
    record Moment(Instant first, Instant now, long version) {}

    String survey() {
        return given.questionnaire().key();
    }

    Meant meant() {
        return Meant.by(given.questionnaire(), given.values());
    }

    /** What the listeners hear. */
    AnswerListener.Given news(@Nullable Values before) {
        return new AnswerListener.Given(
                id,
                customerId,
                given.questionnaire(),
                given.language(),
                version,
                before == null ? Values.NONE : before,
                given.values(),
                given.suspicion(),
                answeredAt);
    }

    /** The event of this state. */
    SurveyAnswered told() {
        var meant = given.questionnaire().mode() == Mode.CONFIDENTIAL ? Meant.NOTHING : meant();
        return new SurveyAnswered(
                id,
                invitationId,
                customerId,
                version,
                survey(),
                given.questionnaire().version(),
                campaign,
                enrollmentId,
                given.questionnaire().mode() == Mode.CONFIDENTIAL,
                meant.reason(),
                meant.subReason(),
                meant.needs(),
                meant.familiarity(),
                meant.contactBy() != null,
                meant.contactBy(),
                answeredAt);
    }
}
