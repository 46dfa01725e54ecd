package io.winback.survey.analysis.wave;

import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** With what a group of answers is compared, as it is sent. */
public record ComparisonQuestion(
        @Parameter(
                description = "Wave of the group, instead of from and to: 2026-03, 2026Q1 or 2026",
                example = "2026Q2")
        @QueryParam("wave")
        @Nullable
        String wave,

        @Parameter(
                description =
                        "How long waves are: MONTH, QUARTER (without it) or YEAR. Where no group is asked for the two latest waves are compared",
                example = "QUARTER")
        @QueryParam("by")
        @Nullable
        String by,

        @Parameter(description = "Survey of the group compared with; without it the same", example = "active-panel")
        @QueryParam("withSurvey")
        @Nullable
        String withSurvey,

        @Parameter(description = "Wave of the group compared with", example = "2026Q1")
        @QueryParam("withWave")
        @Nullable
        String withWave,

        @Parameter(description = "First date of the group compared with, instead of a wave", example = "2026-01-01")
        @QueryParam("withFrom")
        @Nullable
        String withFrom,

        @Parameter(description = "Last date of it", example = "2026-03-31") @QueryParam("withTo") @Nullable
        String withTo,

        @Parameter(description = "Panel of the group compared with", example = "ACTIVE")
        @QueryParam("withPanel")
        @Nullable
        String withPanel,

        @Parameter(description = "Campaign of it", example = "win-back") @QueryParam("withCampaign") @Nullable
        String withCampaign,

        @Parameter(description = "Language of it", example = "et") @QueryParam("withLanguage") @Nullable
        String withLanguage,

        @Parameter(
                description =
                        "Question whose figures are told wave by wave; without it the churn reason, or else the first that is no text",
                example = "reason")
        @QueryParam("question")
        @Nullable
        String question) {

    /** What asks for waves, by parameter. */
    Map<String, @Nullable String> waves() {
        var waves = new LinkedHashMap<String, @Nullable String>();
        waves.put("wave", wave);
        waves.put("by", by);
        waves.put("question", question);
        return waves;
    }

    /** What narrows the group compared with, by parameter. */
    Map<String, @Nullable String> narrowing() {
        var narrowing = new LinkedHashMap<String, @Nullable String>();
        narrowing.put("withWave", withWave);
        narrowing.put("withFrom", withFrom);
        narrowing.put("withTo", withTo);
        narrowing.put("withPanel", withPanel);
        narrowing.put("withCampaign", withCampaign);
        narrowing.put("withLanguage", withLanguage);
        return narrowing;
    }
}
