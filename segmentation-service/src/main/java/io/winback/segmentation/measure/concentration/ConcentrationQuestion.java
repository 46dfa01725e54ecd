package io.winback.segmentation.measure.concentration;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What is asked, as it is sent; what is not sent is null. */
public record ConcentrationQuestion(
        @Parameter(
                description = "First date, YYYY-MM-DD, in the shop's zone; all purchases without it",
                example = "2025-04-01")
        @QueryParam("from")
        @Nullable
        String from,

        @Parameter(description = "Last date, YYYY-MM-DD, in the shop's zone; today without it", example = "2026-03-31")
        @QueryParam("to")
        @Nullable
        String to,

        @Parameter(description = "Only purchases of this channel") @QueryParam("channel") @Nullable
        String channel,

        @Parameter(description = "Only present members of this published segment") @QueryParam("segment") @Nullable
        String segment,

        @Parameter(description = "net: less what came back (without it); ignored: at full amount", example = "net")
        @QueryParam("returns")
        @Nullable
        String returns) {}
