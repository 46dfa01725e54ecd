package io.winback.customer.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** The one call from service to service: made for an operator, with the operator's own credentials. */
@Path("/api/operations/{service}/export")
interface ExportApi {

    @GET
    JsonNode export(
            @PathParam("service") String service,
            @QueryParam("customer") String customerId,
            @HeaderParam("X-Api-Key") @Nullable String apiKey,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization);
}
