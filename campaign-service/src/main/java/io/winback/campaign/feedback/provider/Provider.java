package io.winback.campaign.feedback.provider;

import io.winback.campaign.feedback.Report.Source;
import java.util.Optional;
import java.util.stream.Stream;

/** Mail providers whose webhooks are understood. */
enum Provider {
    AMAZON_SES("amazon-ses", Source.AMAZON_SES),
    MAILGUN("mailgun", Source.MAILGUN),
    POSTMARK("postmark", Source.POSTMARK);

    private final String path;
    private final Source source;

    Provider(String path, Source source) {
        this.path = path;
        this.source = source;
    }

    static Optional<Provider> at(String path) {
        return Stream.of(values()).filter(one -> one.path.equals(path)).findFirst();
    }

    /** As it stands in addresses. */
    String path() {
        return path;
    }

    Source source() {
        return source;
    }
}
