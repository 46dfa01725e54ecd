package io.winback.local.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Results that were computed independently of this project, where they lie beside a clone of it. */
public final class Oracles {

    public static final Path DATA = Path.of(System.getProperty("winback.data", "../../shared/data"));
    public static final Path FOLDER = DATA.resolve("oracles");

    private Oracles() {}

    /** One file, such as {@code bgnbd_points.json}; the test is skipped, visibly, where there is none. */
    public static JsonNode read(String file) {
        var path = FOLDER.resolve(file);
        assumeTrue(Files.exists(path), () -> "No reference data at " + path.toAbsolutePath());
        try {
            return Contract.json(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
