package io.winback.survey.analysis.reason;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What is asked about reasons besides which answers are counted, as it is sent. */
public record ReasonsQuestion(
        @Parameter(
                description = "How long a wave is, for who stays dissatisfied: MONTH, QUARTER (without it) or YEAR",
                example = "QUARTER")
        @QueryParam("by")
        @Nullable
        String by,

        @Parameter(
                description =
                        "Key of the survey whose strengths and needs stand in the sheet; without it this one, if it asks for them, or active-panel",
                example = "active-panel")
        @QueryParam("strengthsOf")
        @Nullable
        String strengthsOf) {}
