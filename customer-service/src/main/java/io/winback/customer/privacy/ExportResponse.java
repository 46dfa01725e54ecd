package io.winback.customer.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** What one service holds of a person: rows by table. */
record ExportResponse(String customerId, String service, Map<String, List<JsonNode>> data) {}
