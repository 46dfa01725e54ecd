package io.winback.segmentation.segment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.platform.events.EventJson;
import io.winback.segmentation.rule.Rule;
import io.winback.segmentation.rule.RuleJson;
import io.winback.segmentation.rule.RuleReader;
import jakarta.inject.Singleton;

/** Rules as they are stored: canonical JSON, read before it was written. */
@Singleton
class StoredRules {

    private final ObjectMapper json;

    StoredRules(EventJson json) {
        this.json = json.mapper();
    }

    /** The text to store of a rule that stood there; says what is wrong with it. */
    String text(JsonNode rule, String pointer) {
        RuleReader.read(rule, pointer);
        return RuleJson.canonical(rule).toString();
    }

    JsonNode tree(String stored) {
        try {
            return json.readTree(stored);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored rule is JSON", e);
        }
    }

    Rule rule(String stored) {
        return RuleReader.read(tree(stored), SegmentRequest.RULE);
    }
}
