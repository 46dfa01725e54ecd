package io.winback.customer.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.events.EventJson;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** All that any service holds of one person, as a ZIP with a JSON file per service; all of it or nothing. */
@Singleton
class ExportArchive {

    private static final String MEANING =
            "All that is held of this person, by service and table; a column has the name it has in the database.";

    private final ExportService own;
    private final OtherServices others;
    private final ObjectMapper json;
    private final Clock clock;

    ExportArchive(ExportService own, OtherServices others, EventJson json, Clock clock) {
        this.own = own;
        this.others = others;
        this.json = json.mapper();
        this.clock = clock;
    }

    @RegisterForReflection
    private record About(String customerId, Instant exportedAt, List<String> files, String meaning) {}

    byte[] of(String customerId, Credentials credentials) {
        var files = new TreeMap<String, Object>();
        others.exports(customerId, credentials).forEach((service, export) -> files.put(service + ".json", export));
        files.put("customer.json", own.export(customerId));
        files.put("about.json", new About(customerId, clock.instant(), List.copyOf(files.keySet()), MEANING));
        return zip(files);
    }

    private byte[] zip(Map<String, Object> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(file.getValue()));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
