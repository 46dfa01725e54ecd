package io.winback.customer.news;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.customer.timeline.Entry;
import io.winback.customer.webhook.WebhookType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** survey.answered.v1 */
@RegisterForReflection
record SurveyAnswered(
        String answerId,
        String invitationId,
        String customerId,
        long version,
        String survey,
        int surveyVersion,
        @Nullable String campaign,
        String reason,
        @Nullable String subReason,
        List<String> needs,
        boolean contactWanted,
        Instant answeredAt)
        implements News {

    @Override
    public Entry entry() {
        var what = Objects.requireNonNullElse(subReason, reason);
        var text = "Answered the survey " + survey + ": " + what;
        return Entry.of("survey.answered", answerId, customerId, answeredAt, text)
                .with("survey", survey)
                .with("reason", what)
                .with("needs", needs)
                .with("contactWanted", contactWanted)
                .with("version", version);
    }

    @Override
    public Optional<WebhookType> told() {
        return Optional.of(WebhookType.SURVEY_ANSWERED);
    }
}
