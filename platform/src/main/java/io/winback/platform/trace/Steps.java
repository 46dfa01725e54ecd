package io.winback.platform.trace;

import static io.opentelemetry.semconv.incubating.MessagingIncubatingAttributes.MESSAGING_BATCH_MESSAGE_COUNT;
import static io.opentelemetry.semconv.incubating.MessagingIncubatingAttributes.MESSAGING_DESTINATION_NAME;
import static io.opentelemetry.semconv.incubating.MessagingIncubatingAttributes.MESSAGING_OPERATION_NAME;
import static io.opentelemetry.semconv.incubating.MessagingIncubatingAttributes.MESSAGING_OPERATION_TYPE;
import static io.opentelemetry.semconv.incubating.MessagingIncubatingAttributes.MESSAGING_SYSTEM;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The steps of a customer's way through the suite, each a span with a link to the step before. Who is followed stays followed; where
 * tracing is off, nothing here does anything.
 */
@Singleton
public class Steps {

    /** So many links a span may have ({@code quarkus.otel.span.link.count.limit}): a batch of a consumer is no longer. */
    private static final int LINKS = 1_000;

    /** Whoever is not named as followed in such a span is not followed for being told of in it. */
    private static final ContextKey<Boolean> OF_SOME = ContextKey.named("winback-step-of-some");

    private final boolean on;
    private final Share share;
    private final Trail trail;
    private final Tracer tracer;

    Steps(TracingConfig config, Trail trail, Tracer tracer) {
        this.on = config.endpoint().isPresent();
        this.share = new Share(config.ratio());
        this.trail = trail;
        this.tracer = tracer;
    }

    /** Works events of a topic in the caller's transaction; a step of those whose events were told by a sampled one. */
    public void process(String topic, Supplier<List<Origin>> events, Runnable work) {
        if (!on) {
            work.run();
            return;
        }
        var origins = events.get();
        var links = new ArrayList<SpanContext>();
        var followed = new ArrayList<String>();
        for (var origin : origins) {
            var before =
                    origin.traceparent() == null ? SpanContext.getInvalid() : Traceparent.read(origin.traceparent());
            if (before.isSampled()) {
                links.add(before);
                followed.add(origin.key());
            }
        }
        if (links.isEmpty()) {
            work.run();
            return;
        }
        var span = messaging("process", topic, SpanKind.CONSUMER, origins.size());
        links.stream().distinct().forEach(span::addLink);
        within(span.startSpan(), () -> {
            followed.forEach(key -> trail.begin(key, Span.current().getSpanContext()));
            work.run();
            return null;
        });
    }

    /**
     * What is told about keys, in the caller's transaction: by the step that is under way, or else by one that follows the last step about
     * each of them.
     *
     * @return the traceparents to send along, by key; those that are not there are not followed
     */
    public Map<String, String> tell(String topic, Set<String> keys) {
        if (!on || keys.isEmpty()) {
            return Map.of();
        }
        var open = keys.stream().filter(key -> !trail.moved().containsKey(key)).collect(Collectors.toSet());
        var before = open.isEmpty() ? Map.<String, SpanContext>of() : trail.of(open);
        var current = Span.current();
        if (current.getSpanContext().isSampled() && Context.current().get(OF_SOME) == null) {
            open.stream().filter(key -> keys.size() == 1 || share.has(key)).forEach(key -> {
                link(key, current, before);
                trail.begin(key, current.getSpanContext());
            });
        }
        var others = before.entrySet().stream()
                .filter(step -> !trail.moved().containsKey(step.getKey()))
                .toList();
        for (var from = 0; from < others.size(); from += LINKS) {
            follow(topic, others.subList(from, Math.min(others.size(), from + LINKS)));
        }
        var told = new HashMap<String, String>();
        keys.stream()
                .filter(trail.moved()::containsKey)
                .forEach(key -> told.put(
                        key, Traceparent.of(Objects.requireNonNull(trail.moved().get(key)))));
        return told;
    }

    /** Does something about a followed customer: a step of the call that is under way if it is sampled, else of its own. */
    public <T> T with(String name, Supplier<Optional<String>> customer, Supplier<T> work) {
        var key = on ? customer.get() : Optional.<String>empty();
        return key.isPresent() ? with(name, key.get(), work) : work.get();
    }

    private <T> T with(String name, String key, Supplier<T> work) {
        var before = trail.of(List.of(key));
        if (before.isEmpty()) {
            return work.get();
        }
        var current = Span.current();
        if (current.getSpanContext().isSampled()) {
            link(key, current, before);
            trail.move(key, current.getSpanContext());
            return work.get();
        }
        var span = follow(name, SpanKind.INTERNAL, before.values()).startSpan();
        return within(span, () -> {
            trail.move(key, span.getSpanContext());
            return work.get();
        });
    }

    /** Something has been done about these, in the caller's transaction: a step for each that is followed. */
    public void each(String name, SpanKind kind, Collection<String> keys) {
        if (!on || keys.isEmpty()) {
            return;
        }
        trail.of(keys).forEach((key, before) -> {
            var span = follow(name, kind, List.of(before)).startSpan();
            trail.move(key, span.getSpanContext());
            span.end();
        });
    }

    private static void link(String key, Span step, Map<String, SpanContext> before) {
        var last = before.get(key);
        if (last != null && !last.equals(step.getSpanContext())) {
            step.addLink(last);
        }
    }

    private void follow(String topic, List<Map.Entry<String, SpanContext>> before) {
        var span = messaging("send", topic, SpanKind.PRODUCER, before.size());
        before.stream().map(Map.Entry::getValue).distinct().forEach(span::addLink);
        var step = span.startSpan();
        before.forEach(last -> trail.move(last.getKey(), step.getSpanContext()));
        step.end();
    }

    private SpanBuilder follow(String name, SpanKind kind, Collection<SpanContext> before) {
        var span = tracer.spanBuilder(name).setNoParent().setSpanKind(kind);
        before.forEach(span::addLink);
        return span;
    }

    private SpanBuilder messaging(String operation, String topic, SpanKind kind, long messages) {
        return tracer.spanBuilder(operation + " " + topic)
                .setNoParent()
                .setSpanKind(kind)
                .setAttribute(MESSAGING_SYSTEM, "kafka")
                .setAttribute(MESSAGING_OPERATION_NAME, operation)
                .setAttribute(MESSAGING_OPERATION_TYPE, operation)
                .setAttribute(MESSAGING_DESTINATION_NAME, topic)
                .setAttribute(MESSAGING_BATCH_MESSAGE_COUNT, messages);
    }

    private static <T> T within(Span span, Supplier<T> work) {
        try (var scope = Context.current().with(span).with(OF_SOME, true).makeCurrent()) {
            return work.get();
        } catch (RuntimeException e) {
            // its words may hold what a customer wrote
            span.setStatus(StatusCode.ERROR, e.getClass().getName());
            throw e;
        } finally {
            span.end();
        }
    }
}
