package io.winback.campaign.definition;

import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Campaigns that come with the service. */
@Path("/api/campaigns/templates")
@RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
class TemplateResource {

    private final CampaignTemplates templates;

    TemplateResource(CampaignTemplates templates) {
        this.templates = templates;
    }

    @GET
    @Operation(
            summary =
                    "The templates, by key: what each does and asks for. A campaign with name, segment and template is complete; what else it says replaces what the template says")
    public List<TemplateResponse> list() {
        return templates.all().entrySet().stream()
                .map(template -> TemplateResponse.brief(template.getKey(), template.getValue()))
                .toList();
    }

    @GET
    @Path("/{template}")
    @Operation(summary = "A template with the definition it stands for, as a file could say it")
    public TemplateResponse get(@RestPath String template) {
        return templates
                .of(template)
                .map(found -> TemplateResponse.whole(template, found))
                .orElseThrow(() -> new UnknownTemplateException(template));
    }
}
