package io.winback.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A step in the words of W3C Trace Context. */
final class Traceparent {

    private static final String FIELD = "traceparent";

    private static final TextMapGetter<String> ITSELF = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of(FIELD);
        }

        @Override
        public @Nullable String get(@Nullable String traceparent, String field) {
            return field.equals(FIELD) ? traceparent : null;
        }
    };

    private Traceparent() {}

    static String of(SpanContext step) {
        var fields = new HashMap<String, String>();
        W3CTraceContextPropagator.getInstance()
                .inject(
                        Context.root().with(Span.wrap(step)),
                        fields,
                        (carrier, field, value) -> fields.put(field, value));
        return Objects.requireNonNull(fields.get(FIELD));
    }

    /** What cannot be read is no step. */
    static SpanContext read(String traceparent) {
        return Span.fromContext(W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, ITSELF))
                .getSpanContext();
    }
}
