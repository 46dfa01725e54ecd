package io.winback.campaign.product;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.winback.campaign.product.ProductImportResponse.ProblemOfRow;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVException;

/** Takes in a catalogue of any length while it is read; each chunk is stored as a whole, so that the same file can be sent again. */
@Singleton
class CatalogueImport {

    private static final int CHUNK = 500;
    private static final int MOST_PROBLEMS = 1_000;

    private final Products products;
    private final CatalogueRow rows;

    CatalogueImport(Products products, CatalogueRow rows) {
        this.products = products;
        this.rows = rows;
    }

    /** @throws ColumnsException if the header is no header of a catalogue */
    ProductImportResponse take(InputStream content, boolean dryRun) throws IOException {
        var run = new Run(dryRun);
        var lines = lines(content);
        try {
            for (var line = lines.next(); line != null; line = lines.next()) {
                run.take(line);
            }
        } catch (CharacterCodingException e) {
            run.broken(lines.line(), "The file is not written in UTF-8; what follows was not read.");
        } catch (CSVException e) {
            run.broken(lines.line(), "A quote is not closed or stands where none may; what follows was not read.");
        }
        run.flush();
        return run.response();
    }

    private static CatalogueLines lines(InputStream content) throws IOException {
        try {
            return CatalogueLines.of(content);
        } catch (CharacterCodingException e) {
            throw new ColumnsException("The file is not written in UTF-8.");
        }
    }

    /** One file. */
    private final class Run {

        private final boolean dryRun;
        private final List<ProductResponse> chunk = new ArrayList<>();
        private final Map<String, Long> seen = new HashMap<>();
        private final List<ProblemOfRow> problems = new ArrayList<>();
        private long read;
        private long stored;
        private long rejected;

        Run(boolean dryRun) {
            this.dryRun = dryRun;
        }

        void take(CatalogueLines.Line line) {
            read++;
            var row = rows.read(line);
            var product = row.product();
            var before = product == null ? null : seen.putIfAbsent(product.id(), line.number());
            if (product == null) {
                reject(row.problems());
            } else if (before != null) {
                reject(List.of(new ProblemOfRow(line.number(), "id", "It stands on line " + before + " already.")));
            } else {
                chunk.add(product);
            }
            if (chunk.size() == CHUNK) {
                flush();
            }
        }

        void broken(long line, String message) {
            read++;
            reject(List.of(new ProblemOfRow(line, "", message)));
        }

        void flush() {
            if (!chunk.isEmpty()) {
                stored += dryRun ? tried() : products.put(chunk);
                chunk.clear();
            }
        }

        private int tried() {
            QuarkusTransaction.begin();
            try {
                return products.put(chunk);
            } finally {
                QuarkusTransaction.rollback();
            }
        }

        private void reject(List<ProblemOfRow> found) {
            rejected++;
            found.stream().limit(MOST_PROBLEMS - problems.size()).forEach(problems::add);
        }

        ProductImportResponse response() {
            return new ProductImportResponse(dryRun, read, stored, read - stored - rejected, rejected, problems);
        }
    }
}
