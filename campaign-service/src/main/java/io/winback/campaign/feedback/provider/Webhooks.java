package io.winback.campaign.feedback.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import io.winback.campaign.feedback.FeedbackConfig;
import io.winback.campaign.feedback.FeedbackResponse;
import io.winback.campaign.feedback.FeedbackService;
import io.winback.campaign.feedback.Report;
import io.winback.platform.events.EventJson;
import io.winback.platform.web.Problem;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;

/** Takes a webhook as its provider sends it. What it says of mails of others is counted, and answered as taken. */
@Singleton
class Webhooks {

    private static final int NOT_ACCEPTABLE = 406;

    private final EventJson json;
    private final FeedbackService feedback;
    private final FeedbackConfig config;

    Webhooks(EventJson json, FeedbackService feedback, FeedbackConfig config) {
        this.json = json;
        this.feedback = feedback;
        this.config = config;
    }

    FeedbackResponse take(Provider provider, String body) {
        var told = parsed(body);
        var reports =
                switch (provider) {
                    case AMAZON_SES -> amazon(told);
                    case MAILGUN -> mailgun(told);
                    case POSTMARK -> Postmark.reports(told);
                };
        return new FeedbackResponse(
                reports.isEmpty() ? List.of(Report.Result.IGNORED) : feedback.take(reports, provider.source()));
    }

    /** SES speaks through SNS, which wraps what it says as text, unless raw delivery is switched on. */
    private List<Report> amazon(JsonNode told) {
        if ("SubscriptionConfirmation".equals(Fields.text(told.path("Type")))) {
            confirm(told);
            return List.of();
        }
        return AmazonSes.reports(
                told.path("Message").isTextual() ? parsed(told.path("Message").asText()) : told);
    }

    /** The address is shown to the operator, who opens it: nothing is fetched because somebody sent an address. */
    private static void confirm(JsonNode told) {
        try {
            var url = URI.create(told.path("SubscribeURL").asText());
            if ("https".equals(url.getScheme())
                    && String.valueOf(url.getHost()).matches("sns\\.[a-z0-9-]+\\.amazonaws\\.com(\\.cn)?")) {
                Log.infof("feedback by Amazon SNS waits to be confirmed: open %s", url.toASCIIString());
                return;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        Log.warn("a confirmation that is not from Amazon SNS was ignored");
    }

    private List<Report> mailgun(JsonNode told) {
        if (config.mailgunKey().filter(key -> !Mailgun.signed(told, key)).isPresent()) {
            // with this status Mailgun does not try again
            throw Problem.of(
                    NOT_ACCEPTABLE,
                    "feedback-not-signed",
                    "Feedback not signed",
                    "Mailgun did not sign this webhook with the key in winback.feedback.mailgun-key.");
        }
        return Mailgun.reports(told);
    }

    private JsonNode parsed(String body) {
        try {
            var told = json.mapper().readTree(body);
            if (told.isObject()) {
                return told;
            }
        } catch (JsonProcessingException e) {
            throw notJson();
        }
        throw notJson();
    }

    private static HttpProblem notJson() {
        return Problem.of(
                400,
                "feedback-unreadable",
                "Feedback unreadable",
                "Send the provider's webhook as it came: one JSON object.");
    }
}
