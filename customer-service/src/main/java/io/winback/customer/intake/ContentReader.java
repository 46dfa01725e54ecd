package io.winback.customer.intake;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.customer.intake.source.BrokenContentException;
import io.winback.customer.intake.source.Content;
import io.winback.customer.intake.source.ContentTooLargeException;
import io.winback.customer.intake.source.CsvLines;
import io.winback.customer.intake.source.ImportFormat;
import io.winback.customer.intake.source.Lines;
import io.winback.customer.intake.source.NdjsonLines;
import io.winback.platform.web.Problem;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.UUID;
import java.util.zip.ZipException;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Works a stream while it is read: no more than two chunks of it are ever in memory. */
@Singleton
class ContentReader {

    private final ImportService service;
    private final ChunkService chunks;
    private final ImportPlans plans;
    private final EntryReader entries;
    private final Slots slots;
    private final ImportConfig config;
    private final ObjectMapper json;
    private final ManagedExecutor executor;

    ContentReader(
            ImportService service,
            ChunkService chunks,
            ImportPlans plans,
            EntryReader entries,
            Slots slots,
            ImportConfig config,
            ObjectMapper json,
            ManagedExecutor executor) {
        this.service = service;
        this.chunks = chunks;
        this.plans = plans;
        this.entries = entries;
        this.slots = slots;
        this.config = config;
        this.json = json;
        this.executor = executor;
    }

    ImportResponse work(UUID id, InputStream stream, Sent sent) {
        service.show(id);
        try (var slot = slots.take()) {
            var start = service.begin(id, sent.length());
            if (start.state() == ImportState.DONE) {
                return service.show(id);
            }
            var pouring = new Pouring(id, start, plans.mapping(start.plan()), new Content(stream), json);
            return work(pouring, sent);
        }
    }

    private ImportResponse work(Pouring pouring, Sent sent) {
        var content = pouring.content();
        try (var text =
                content.text(sent.gzip(), sent.charset(), config.maxSize().asLongValue())) {
            var goesOn = pouring.pour(lines(pouring, text), entries, chunks, executor);
            return goesOn ? end(pouring) : service.show(pouring.id());
        } catch (BrokenContentException e) {
            return service.finish(pouring.id(), ImportState.FAILED);
        } catch (ContentTooLargeException e) {
            service.finish(pouring.id(), ImportState.FAILED);
            throw Problem.of(
                    413,
                    "content-too-large",
                    "Content too large",
                    e.getMessage() + " What is committed stays; send less in one import.");
        } catch (ZipException e) {
            throw Problem.of(400, "not-gzip", "Not gzip", "Content-Encoding says gzip, but the content is not.");
        } catch (IOException e) {
            throw Problem.of(
                    400,
                    "content-broken-off",
                    "Content broken off",
                    "The stream ended too early or is not what its headers say; send the same bytes again, committed lines are skipped.");
        }
    }

    /** Assembles what was spread over the file; then all is done. */
    private ImportResponse end(Pouring pouring) {
        var id = pouring.id();
        service.unused(id, pouring.unused());
        var step = chunks.assemble(id);
        while (step.more()) {
            step.items().forEach(pouring::show);
            step = chunks.assemble(id);
        }
        var response = service.finish(id, ImportState.DONE);
        return response.dryRun() ? response.withPreview(pouring.preview()) : response;
    }

    private Lines lines(Pouring pouring, Reader text) throws IOException {
        if (pouring.plan().format() == ImportFormat.NDJSON) {
            return new NdjsonLines(text, json.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS));
        }
        var lines = new CsvLines(text, config.maxColumns());
        pouring.check(lines.columns());
        return lines;
    }
}
