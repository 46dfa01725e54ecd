package io.winback.local.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The contract of an event, in the source folder of the service that owns it; read from a service's module folder. */
public final class Contract {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final String type;

    private Contract(Path folder, String type) {
        this.folder = folder;
        this.type = type;
    }

    /** The contract {@code type}, such as {@code order.placed.v1}, of a producing service, such as {@code customer-service}. */
    public static Contract of(String producer, String type) {
        var root = Files.exists(Path.of("..", producer)) ? Path.of("..") : Path.of("..", "..");
        return new Contract(root.resolve(producer).resolve("src/main/resources/contracts"), type);
    }

    /** The committed example, as bytes of a Kafka record. */
    public byte[] example() {
        return read(type + ".example.json");
    }

    /** What the schema refuses in the event; empty if it fits. */
    public List<String> violations(String event) {
        try {
            var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(JSON.readTree(read(type + ".schema.json")));
            return schema.validate(JSON.readTree(event)).stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The example with a property that consumers do not know. */
    public byte[] exampleFromTheFuture() {
        try {
            var event = JSON.readTree(example());
            ((com.fasterxml.jackson.databind.node.ObjectNode) event).put("addedLater", "unknown today");
            return JSON.writeValueAsBytes(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] read(String file) {
        try {
            return Files.readAllBytes(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
