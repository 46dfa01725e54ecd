package io.winback.customer.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.winback.customer.customer.InvalidFieldException;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads a record by the same rules as a request: unknown fields, wrong types and values are refused, the first one named. */
@Singleton
class DraftReader {

    private static final String ID = "id";

    private final ObjectReader json;
    private final Validator validator;
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    DraftReader(ObjectMapper json, Validator validator) {
        this.json = json.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        this.validator = validator;
    }

    /** A record with its id. */
    record Draft<T>(String id, T value) {}

    /** A body that carries its id: read in one go, the id put aside as it comes along. */
    <T> Draft<T> read(String record, Class<T> type) {
        var aside = new IdAside(type);
        try {
            T value = readers.computeIfAbsent(type, json::forType)
                    .withHandler(aside)
                    .readValue(record);
            if (value == null) {
                throw new InvalidFieldException("", "The line is not a JSON object.");
            }
            if (aside.id.isEmpty()) {
                throw new InvalidFieldException(ID, "The id is missing.");
            }
            return new Draft<>(aside.id, valid(value));
        } catch (JsonProcessingException e) {
            throw JsonReasons.of(e);
        }
    }

    <T> T read(ObjectNode record, Class<T> type) {
        try {
            return valid(readers.computeIfAbsent(type, json::forType).readValue(record));
        } catch (JsonProcessingException e) {
            throw JsonReasons.of(e);
        } catch (IOException e) {
            throw new IllegalStateException("A tree is read from memory", e);
        }
    }

    private <T> T valid(T draft) {
        var violations = validator.validate(draft);
        if (!violations.isEmpty()) {
            var first = violations.iterator().next();
            throw new InvalidFieldException(first.getPropertyPath().toString(), first.getMessage());
        }
        return draft;
    }

    /** Keeps the property id of the record itself, which its body does not have. */
    private static final class IdAside extends DeserializationProblemHandler {

        private final Class<?> type;
        private String id = "";

        private IdAside(Class<?> type) {
            this.type = type;
        }

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                JsonDeserializer<?> deserializer,
                Object beanOrClass,
                String name)
                throws IOException {
            var own = beanOrClass == type || type.isInstance(beanOrClass);
            if (!own || !name.equals(ID) || !parser.currentToken().isScalarValue()) {
                return false;
            }
            id = parser.getValueAsString("");
            return true;
        }
    }
}
