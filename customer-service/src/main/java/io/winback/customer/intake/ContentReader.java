package io.winback.customer.intake;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.platform.web.Problem;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Works a stream while it is read: no more than a chunk of it is ever in memory. */
@Singleton
class ContentReader {

    private static final int CHUNK = 2_000;
    private static final int BUFFER = 64 * 1024;

    private final ImportService service;
    private final ObjectMapper json;

    ContentReader(ImportService service, ObjectMapper json) {
        this.service = service;
        this.json = json;
    }

    ImportResponse work(UUID id, InputStream content, @Nullable String encoding) {
        var job = service.show(id);
        try (var reader = reader(content, encoding)) {
            return work(job, lines(job, reader));
        } catch (IOException e) {
            throw Problem.of(
                    400,
                    "content-broken-off",
                    "Content broken off",
                    "The stream ended too early or is not what its headers say; send the same bytes again, committed lines are skipped.");
        }
    }

    private ImportResponse work(ImportResponse job, Lines lines) throws IOException {
        var chunk = new ArrayList<Line>(CHUNK);
        try {
            for (var line = lines.next(); line != null; line = lines.next()) {
                chunk.add(line);
                if (chunk.size() == CHUNK) {
                    service.commit(job.id(), List.copyOf(chunk));
                    chunk.clear();
                }
            }
        } catch (BrokenContentException e) {
            chunk.add(Line.unreadable(e.line(), null, "From here the file cannot be read: " + e.getMessage()));
            service.commit(job.id(), chunk);
            return service.finish(job.id(), ImportState.FAILED);
        }
        service.commit(job.id(), chunk);
        return service.finish(job.id(), ImportState.DONE);
    }

    private Lines lines(ImportResponse job, Reader reader) throws IOException {
        return job.format() == ImportFormat.NDJSON
                ? new NdjsonLines(reader, json.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS))
                : new CsvLines(reader, CsvShape.valueOf(job.kind().name()));
    }

    private static Reader reader(InputStream content, @Nullable String encoding) throws IOException {
        var name = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
        var plain =
                switch (name) {
                    case "identity", "" -> content;
                    case "gzip" -> unzipped(content);
                    default ->
                        throw Problem.of(
                                415,
                                "unsupported-encoding",
                                "Unsupported Content-Encoding",
                                "Send the content as it is, or with Content-Encoding: gzip.");
                };
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), BUFFER);
    }

    private static InputStream unzipped(InputStream content) throws IOException {
        try {
            return new GZIPInputStream(content, BUFFER);
        } catch (ZipException e) {
            throw Problem.of(400, "not-gzip", "Not gzip", "Content-Encoding says gzip, but the content is not.");
        }
    }
}
