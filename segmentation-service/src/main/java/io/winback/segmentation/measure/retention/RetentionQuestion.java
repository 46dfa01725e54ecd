package io.winback.segmentation.measure.retention;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What is asked, as it is sent; what is not sent is null. */
public record RetentionQuestion(
        @Parameter(description = "MONTH (without it), QUARTER or YEAR", example = "MONTH") @QueryParam("by") @Nullable
        String by,

        @Parameter(
                description =
                        "Date in the first period, YYYY-MM-DD, in the shop's zone; a usual while before the end without it",
                example = "2025-04-01")
        @QueryParam("from")
        @Nullable
        String from,

        @Parameter(description = "Last date, YYYY-MM-DD, in the shop's zone; today without it", example = "2026-03-31")
        @QueryParam("to")
        @Nullable
        String to,

        @Parameter(
                description =
                        "BUYERS: who bought in the period before, and in this one; BALANCE: who is on the books at its start, and at its end. BUYERS without it",
                example = "BUYERS")
        @QueryParam("method")
        @Nullable
        String method,

        @Parameter(
                description =
                        "BALANCE only: days on the books after the last purchase, 1 to 3650; the policy's lapse threshold without it",
                example = "180")
        @QueryParam("lapseDays")
        @Nullable
        String lapseDays,

        @Parameter(
                description = "Own benchmark, a share of 0 to 1; the configured one, if any, without it",
                example = "0.35")
        @QueryParam("benchmark")
        @Nullable
        String benchmark,

        @Parameter(description = "Only purchases of this channel") @QueryParam("channel") @Nullable
        String channel,

        @Parameter(description = "Only present members of this published segment") @QueryParam("segment") @Nullable
        String segment,

        @Parameter(description = "net: less what came back (without it); ignored: at full amount", example = "net")
        @QueryParam("returns")
        @Nullable
        String returns) {}
