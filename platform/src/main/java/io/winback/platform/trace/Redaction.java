package io.winback.platform.trace;

import static io.opentelemetry.semconv.ClientAttributes.CLIENT_ADDRESS;
import static io.opentelemetry.semconv.UrlAttributes.URL_FULL;
import static io.opentelemetry.semconv.UrlAttributes.URL_PATH;
import static io.opentelemetry.semconv.UrlAttributes.URL_QUERY;
import static io.opentelemetry.semconv.UserAgentAttributes.USER_AGENT_ORIGINAL;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/** Paths hold tokens and ids, and addresses are people's: of a call its route, method and status are told. */
@Singleton
class Redaction implements SpanProcessor {

    /** As the semantic conventions have it. */
    static final String REDACTED = "REDACTED";

    private static final List<AttributeKey<String>> TELLING =
            List.of(URL_PATH, URL_QUERY, URL_FULL, CLIENT_ADDRESS, USER_AGENT_ORIGINAL);

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (var key : TELLING) {
            if (span.getAttribute(key) != null) {
                span.setAttribute(key, REDACTED);
            }
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // all of these are known at the start
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
