package io.winback.segmentation.measure.comparison;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What is asked, as it is sent; what is not sent is null. */
public record ComparisonQuestion(
        @Parameter(description = "Last date, YYYY-MM-DD, in the shop's zone; today without it", example = "2026-03-31")
        @QueryParam("to")
        @Nullable
        String to,

        @Parameter(
                description =
                        "Only customers whose first purchase is at least so many days before the last date, 0 to 3650; 90 without it",
                example = "90")
        @QueryParam("matureDays")
        @Nullable
        String matureDays,

        @Parameter(
                description =
                        "Values with fewer customers are hidden: 5, or what the operator has set, without it, and never fewer",
                example = "10")
        @QueryParam("smallestGroup")
        @Nullable
        String smallestGroup,

        @Parameter(description = "net: less what came back (without it); ignored: at full amount", example = "net")
        @QueryParam("returns")
        @Nullable
        String returns) {}
