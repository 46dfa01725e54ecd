package io.winback.campaign.rehearsal;

import io.winback.platform.page.Language;
import io.winback.platform.security.Roles;
import io.winback.platform.web.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Dry runs. */
@Path("/api/campaigns/{key}/rehearsal")
@Tag(name = "Rehearsals")
@RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
class RehearsalResource {

    private final RehearsalService rehearsals;
    private final OneRehearsalService one;

    RehearsalResource(RehearsalService rehearsals, OneRehearsalService one) {
        this.rehearsals = rehearsals;
        this.one = one;
    }

    @GET
    @Operation(
            summary =
                    "What the campaign would do if it were launched now, counted by the rules that will decide it; nothing is written. Of one that runs: what is still to come")
    public RehearsalResponse rehearse(
            @RestPath String key, @RestQuery @Nullable String language, @Valid @BeanParam AssumptionsQuery assumed) {
        return rehearsals.of(key, assumed, language(language));
    }

    @GET
    @Path("/customers/{id}")
    @Operation(
            summary =
                    "What the campaign would do with one customer, step by step, by the rules that will decide it; nothing is written")
    public OneResponse rehearse(
            @RestPath String key,
            @RestPath String id,
            @RestQuery @Nullable Instant from,
            @RestQuery @Nullable String language,
            @BeanParam ScriptQuery happens) {
        return one.of(key, id, from, happens, language(language));
    }

    @GET
    @Path("/run")
    @Operation(summary = "The same with somebody made up, who may be written to and have every offer")
    public OneResponse rehearse(
            @RestPath String key,
            @RestQuery @Nullable Instant from,
            @RestQuery @Nullable String language,
            @Valid @BeanParam MadeUpQuery who,
            @BeanParam ScriptQuery happens) {
        return one.ofAnybody(key, who, from, happens, language(language));
    }

    static Language language(@Nullable String asked) {
        return asked == null
                ? Language.EN
                : Language.of(asked)
                        .orElseThrow(() -> Problem.ofField(
                                400, "rehearsal-language", "Language", "language", "It is en, zh, et or uk."));
    }
}
