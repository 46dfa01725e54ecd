package io.winback.e2e.sending;

import com.fasterxml.jackson.databind.JsonNode;

/** What the service says of one message. */
record LedgerRow(String messageId, String customer, String stage, String state) {

    static LedgerRow of(JsonNode message) {
        return new LedgerRow(
                message.path("messageId").asText(),
                message.path("customer").asText(),
                message.path("stage").asText(),
                message.path("state").asText());
    }
}
