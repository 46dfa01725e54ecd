package io.winback.segmentation.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * Which purchases a measure is about.
 *
 * @param channel only those of this channel: to the measure a customer's first purchase is his first there; null for all
 * @param segment only those of the present members of this published segment; null for everybody, people who were erased included
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Scope(@Nullable String channel, @Nullable String segment, Returns returns) {

    public static final Scope ALL = new Scope(null, null, Returns.NET);

    public Scope {
        channel = channel == null || channel.isBlank() ? null : channel;
        segment = segment == null || segment.isBlank() ? null : segment;
    }

    /** Of texts as they are sent. */
    public static Scope of(@Nullable String channel, @Nullable String segment, @Nullable String returns) {
        return new Scope(channel, segment, Returns.of(returns));
    }
}
