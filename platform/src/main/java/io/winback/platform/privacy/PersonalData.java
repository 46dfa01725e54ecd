package io.winback.platform.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * What a service holds of one person; each service has one. Every table that names customers must be in both methods: a test of each
 * service compares them with the tables of the database.
 */
public interface PersonalData {

    /** All rows about the customer, by table, as JSON; empty tables may be left out. Holds nothing about anybody else. */
    Map<String, List<JsonNode>> export(String customerId);

    /**
     * Deletes what is personal, and keeps what totals need under {@code freshId}, which says nothing about the person. Runs in the
     * transaction of the erasure; a customer that is not known here is no failure. News of a new beginning under the same id may have
     * overtaken the request: a service that keeps versions leaves it alone.
     */
    Forgotten erase(ErasureRequested request, String freshId);
}
