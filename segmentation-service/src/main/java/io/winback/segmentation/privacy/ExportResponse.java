package io.winback.segmentation.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that this service holds of one customer.
 *
 * @param data rows by table, as they are stored; empty where nothing is known
 */
record ExportResponse(
        String customerId,
        String service,

        @Schema(
                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT,
                description = "Rows by table, as they are stored; empty where nothing is known")
        Map<String, List<JsonNode>> data) {}
