package io.winback.customer.news;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.customer.timeline.Entry;
import io.winback.customer.webhook.WebhookType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** survey.answered.v1: the reason is absent where none was asked for or given, or the survey is confidential. */
@RegisterForReflection
record SurveyAnswered(
        String answerId,
        String invitationId,
        String customerId,
        long version,
        String survey,
        int surveyVersion,
        @Nullable String campaign,
        @Nullable String reason,
        @Nullable String subReason,
        List<String> needs,
        boolean contactWanted,
        Instant answeredAt)
        implements News {

    @Override
    public Entry entry() {
        var what = subReason == null ? reason : subReason;
        var text = "Answered the survey " + survey + (what == null ? "" : ": " + what);
        var entry = Entry.of("survey.answered", answerId, customerId, answeredAt, text)
                .with("survey", survey)
                .with("needs", needs)
                .with("contactWanted", contactWanted)
                .with("version", version);
        return what == null ? entry : entry.with("reason", what);
    }

    @Override
    public Optional<WebhookType> told() {
        return Optional.of(WebhookType.SURVEY_ANSWERED);
    }
}
