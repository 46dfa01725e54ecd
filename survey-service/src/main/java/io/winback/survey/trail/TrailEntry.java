package io.winback.survey.trail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with an answer.
 *
 * @param about such as the improvement it names
 * @param who the client whose key did it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrailEntry(Deed what, @Nullable String about, String who, Instant at) {}
