package io.winback.segmentation.measure.reference;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What is asked, as it is sent; what is not sent is null. */
public record ReferenceQuestion(
        @Parameter(description = "Last date, YYYY-MM-DD, in the shop's zone; today without it", example = "2026-03-31")
        @QueryParam("to")
        @Nullable
        String to,

        @Parameter(
                description = "Days in which another purchase must follow, 1 to 3650; 365 without it",
                example = "365")
        @QueryParam("days")
        @Nullable
        String days) {}
