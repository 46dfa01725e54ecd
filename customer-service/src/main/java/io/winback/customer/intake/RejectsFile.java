package io.winback.customer.intake;

import io.winback.platform.csv.SafeCell;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The rejects of an import as CSV, read page by page while they are sent. */
@Singleton
class RejectsFile {

    private static final int PAGE = 5_000;

    private final ImportService service;

    RejectsFile(ImportService service) {
        this.service = service;
    }

    StreamingOutput of(UUID job) {
        return stream -> write(job, stream);
    }

    private void write(UUID job, OutputStream stream) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord("line", "field", "reason");
            List<Reject> page;
            var last = 0L;
            do {
                page = service.rejects(job, last, PAGE);
                for (var reject : page) {
                    last = reject.line();
                    csv.printRecord(
                            last,
                            SafeCell.of(Objects.requireNonNullElse(reject.field(), "")),
                            SafeCell.of(reject.reason()));
                }
            } while (page.size() == PAGE);
        }
    }
}
