package io.winback.customer.intake.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.customer.intake.source.ImportFormat;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The mappings that come with the service, one JSON file each: {@code imports/<name>.json}. */
@Singleton
public class Presets {

    public static final List<String> NAMES =
            List.of("shopify-orders", "shopify-customers", "woocommerce-orders", "magento-orders");

    private static final String OWN_CSV = "csv-";

    private final ObjectMapper json;
    private final MappingReader reader;

    Presets(ObjectMapper json, MappingReader reader) {
        this.json = json;
        this.reader = reader;
    }

    /** A preset by its name. */
    public Optional<Mapping> named(String name) {
        return NAMES.contains(name) ? Optional.of(load(name)) : Optional.empty();
    }

    /** The columns of our own CSV. */
    public Mapping csv(ImportKind kind) {
        return load(OWN_CSV + kind.name().toLowerCase(java.util.Locale.ROOT));
    }

    private Mapping load(String name) {
        var path = "imports/" + name + ".json";
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            var preset = json.readTree(Objects.requireNonNull(stream, path));
            return reader.read(
                    ImportKind.valueOf(text(preset, "kind")),
                    ImportFormat.valueOf(text(preset, "format")),
                    preset.path("mapping"));
        } catch (IOException e) {
            throw new UncheckedIOException("A preset cannot be read: " + path, e);
        }
    }

    private static String text(JsonNode preset, String field) {
        return preset.path(field).asText();
    }
}
