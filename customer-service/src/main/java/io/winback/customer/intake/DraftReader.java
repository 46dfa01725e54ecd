package io.winback.customer.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.winback.customer.customer.InvalidFieldException;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.stream.Collectors;

/** Reads a record by the same rules as a request: unknown fields, wrong types and values are refused, the first one named. */
@Singleton
class DraftReader {

    private final ObjectMapper json;
    private final Validator validator;

    DraftReader(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** Takes the id out of the record. */
    String id(ObjectNode record) {
        JsonNode id = record.remove("id");
        if (id == null || !id.isValueNode() || id.isNull()) {
            throw new InvalidFieldException("id", "The id is missing.");
        }
        return id.asText();
    }

    <T> T read(ObjectNode record, Class<T> type) {
        var draft = bind(record, type);
        var violations = validator.validate(draft);
        if (!violations.isEmpty()) {
            var first = violations.iterator().next();
            throw new InvalidFieldException(first.getPropertyPath().toString(), first.getMessage());
        }
        return draft;
    }

    private <T> T bind(ObjectNode record, Class<T> type) {
        try {
            return json.treeToValue(record, type);
        } catch (JsonMappingException e) {
            var field = e.getPath().stream()
                    .map(JsonMappingException.Reference::getFieldName)
                    .map(String::valueOf)
                    .collect(Collectors.joining("."));
            throw new InvalidFieldException(field, e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            throw new InvalidFieldException("", e.getOriginalMessage());
        }
    }
}
