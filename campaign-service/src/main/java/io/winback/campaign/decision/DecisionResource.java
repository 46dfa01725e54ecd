package io.winback.campaign.decision;

import io.winback.campaign.decision.Decision.Kind;
import io.winback.platform.page.Language;
import io.winback.platform.paging.Page;
import io.winback.platform.security.Roles;
import io.winback.platform.web.Problem;
import io.winback.platform.web.QueryValues;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/decisions")
@RolesAllowed({Roles.MARKETER, Roles.AGENT, Roles.AUDITOR})
class DecisionResource {

    private final ToldDecisions decisions;

    DecisionResource(ToldDecisions decisions) {
        this.decisions = decisions;
    }

    @GET
    @Operation(summary = "Why something was sent or not: decisions, newest first", description = """
                    Each with the rule, the values it looked at and a sentence. A postponement that is repeated by the same rule is told once, \
                    with how often.""")
    public Page<DecisionResponse> list(
            @RestQuery @Nullable String customer,
            @RestQuery @Nullable String campaign,
            @Parameter(description = "Key of a stage") @RestQuery @Nullable String stage,
            @Parameter(description = "What was decided") @RestQuery @Nullable String kind,
            @Parameter(description = "Id of a rule, such as CONTACT_PRESSURE") @RestQuery @Nullable String rule,
            @Parameter(description = "An instant such as 2026-01-31T00:00:00Z, inclusive") @RestQuery @Nullable
                    String from,
            @Parameter(description = "An instant, exclusive") @RestQuery @Nullable String to,
            @Parameter(description = "Of the sentences; without it the shop's") @RestQuery @Nullable String language,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery @Nullable String pageToken) {
        var filter = new DecisionFilter(
                customer,
                campaign,
                stage,
                kind(kind),
                rule,
                QueryValues.instant("from", from),
                QueryValues.instant("to", to));
        return decisions.newest(filter, language(language), limit, pageToken);
    }

    private static @Nullable Kind kind(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(Kind.values())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.ofField(
                        400,
                        "unknown-kind",
                        "Unknown kind",
                        "kind",
                        "Send one of " + Arrays.toString(Kind.values()) + "."));
    }

    private static @Nullable String language(@Nullable String text) {
        if (text != null && Language.of(text).isEmpty()) {
            throw Problem.ofField(400, "unknown-language", "Unknown language", "language", "Send en, zh, et or uk.");
        }
        return text;
    }
}
