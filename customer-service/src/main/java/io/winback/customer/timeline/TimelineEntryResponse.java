package io.winback.customer.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** One line of a timeline, newest first. */
record TimelineEntryResponse(String id, Instant at, String kind, String text, JsonNode details) {

    /** Position of this line in the list. */
    String key() {
        return at + "|" + id;
    }
}
