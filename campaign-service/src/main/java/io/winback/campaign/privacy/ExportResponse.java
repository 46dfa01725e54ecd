package io.winback.campaign.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that this service holds of a person, by table; empty tables are left out. */
record ExportResponse(
        String customerId,
        String service,
        @Schema(implementation = Object.class) Map<String, List<JsonNode>> data) {}
