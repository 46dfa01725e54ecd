package io.winback.platform.trace;

import static io.opentelemetry.semconv.UrlAttributes.URL_PATH;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A step that follows a sampled one is sampled, whether as its child or by a link: a chain is whole or not there. What follows nothing is
 * sampled by the ratio.
 */
@Singleton
class StepSampler implements Sampler {

    /** Anybody may call these and say that a call is sampled; what it would cost is ours. */
    private static final Pattern PUBLIC = Pattern.compile("/[st](/.*)?");

    private final Sampler ratio;

    StepSampler(TracingConfig config) {
        this.ratio = Sampler.traceIdRatioBased(config.ratio());
    }

    @Override
    public SamplingResult shouldSample(
            Context parentContext,
            String traceId,
            String name,
            SpanKind kind,
            Attributes attributes,
            List<LinkData> links) {
        if (links.stream().anyMatch(link -> link.getSpanContext().isSampled())) {
            return SamplingResult.recordAndSample();
        }
        var parent = Span.fromContext(parentContext).getSpanContext();
        if (!parent.isValid()) {
            return ratio.shouldSample(parentContext, traceId, name, kind, attributes, links);
        }
        return parent.isSampled() && !(parent.isRemote() && isPublic(attributes))
                ? SamplingResult.recordAndSample()
                : SamplingResult.drop();
    }

    private static boolean isPublic(Attributes attributes) {
        var path = attributes.get(URL_PATH);
        return path != null && PUBLIC.matcher(path).matches();
    }

    @Override
    public String getDescription() {
        return "StepSampler{" + ratio.getDescription() + "}";
    }
}
