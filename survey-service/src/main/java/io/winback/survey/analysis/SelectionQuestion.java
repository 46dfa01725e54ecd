package io.winback.survey.analysis;

import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which answers are counted, as it is sent; what is not sent does not matter. A confidential survey takes none of it. */
public record SelectionQuestion(
        @Parameter(
                description =
                        "First date on which they were invited (without an invitation: answered), in the shop's zone",
                example = "2026-01-01")
        @QueryParam("from")
        @Nullable
        String from,

        @Parameter(description = "Last date of it", example = "2026-03-31") @QueryParam("to") @Nullable
        String to,

        @Parameter(
                description = "Lifecycle stage when they were invited: LOST, ACTIVE, DUE, PROSPECT, or UNKNOWN",
                example = "LOST")
        @QueryParam("panel")
        @Nullable
        String panel,

        @Parameter(description = "Key of the campaign that invited them", example = "win-back")
        @QueryParam("campaign")
        @Nullable
        String campaign,

        @Parameter(
                description = "Language in which they were invited (without an invitation: answered)",
                example = "en")
        @QueryParam("language")
        @Nullable
        String language,

        @Parameter(description = "Version of the questionnaire that was answered", example = "1")
        @QueryParam("version")
        @Nullable
        String version,

        @Parameter(
                description = "COUNTED (without it) or LEFT_OUT: answers that a machine may have given",
                example = "LEFT_OUT")
        @QueryParam("suspected")
        @Nullable
        String suspected) {

    /** By parameter, in the order in which they are documented. */
    Map<String, @Nullable String> sent() {
        var sent = new LinkedHashMap<String, @Nullable String>();
        sent.put("from", from);
        sent.put("to", to);
        sent.put("panel", panel);
        sent.put("campaign", campaign);
        sent.put("language", language);
        sent.put("version", version);
        sent.put("suspected", suspected);
        return sent;
    }
}
