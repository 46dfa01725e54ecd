package io.winback.local.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The operations a service publishes, for tests that walk all of them: none is open to nobody, every example works. */
public final class OpenApiWalk {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private OpenApiWalk() {}

    /**
     * One operation.
     *
     * @param path with its parameters in braces
     * @param contentType of the request body, empty without one
     * @param example the body to send, empty without one
     */
    public record Operation(String method, String path, Optional<String> contentType, Optional<String> example) {

        /** The path with the same text for every parameter: enough where the answer is decided before parameters are read. */
        public String pathWith(String value) {
            return path.replaceAll("\\{[^}]+}", value);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** All operations of the document that {@code GET /q/openapi?format=json} answers. */
    public static List<Operation> operations(String openApi) {
        var operations = new ArrayList<Operation>();
        Contract.json(openApi).path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation ->
                        operations.add(operation(operation.getKey(), path.getKey(), operation.getValue()))));
        return operations;
    }

    private static Operation operation(String method, String path, JsonNode operation) {
        var body = operation.path("requestBody").path("content").properties().stream()
                .findFirst();
        return new Operation(
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                body.map(java.util.Map.Entry::getKey),
                body.flatMap(content -> example(content.getValue())));
    }

    private static Optional<String> example(JsonNode content) {
        for (var example : content.path("examples")) {
            var value = example.path("value");
            return Optional.of(value.isTextual() ? value.asText() : value.toString());
        }
        return Optional.empty();
    }
}
