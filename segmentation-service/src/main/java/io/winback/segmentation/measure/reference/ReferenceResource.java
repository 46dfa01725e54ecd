package io.winback.segmentation.measure.reference;

import io.winback.platform.csv.CsvTable;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Published figures beside the own ones, as JSON and as a table. */
@Path("/api/measures/references")
@Tag(name = "Measures")
@RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
class ReferenceResource {

    private static final String SUMMARY =
            "Figures that articles have published, as labelled references, and what the shop itself measures beside them";

    private final ReferenceService service;

    ReferenceResource(ReferenceService service) {
        this.service = service;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = SUMMARY)
    public ReferencesResponse references(@BeanParam ReferenceQuestion question) {
        return service.references(question);
    }

    @GET
    @Produces(CsvTable.MEDIA_TYPE + ";qs=0.5")
    @Operation(summary = SUMMARY)
    public String referencesTable(@BeanParam ReferenceQuestion question) {
        return service.references(question).table().text();
    }
}
