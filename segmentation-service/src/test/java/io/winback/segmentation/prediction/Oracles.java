package io.winback.segmentation.prediction;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The reference results that concern the models. */
final class Oracles {

    /** The values of conventions 4. */
    static final Clv C1 = new Clv(1, 12, 4.345, .01);

    static final Clv C2 = new Clv(1, 52, 1, Math.pow(1.15, 1.0 / 52) - 1);

    private static final ObjectMapper JSON = new ObjectMapper();

    private Oracles() {}

    static Path folder() {
        return Path.of(System.getProperty("winback.data", "../../shared/data"), "oracles");
    }

    static JsonNode json(String name) {
        var file = folder().resolve(name);
        assumeTrue(Files.exists(file), () -> file + " is not there");
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
