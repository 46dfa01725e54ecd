package io.winback.segmentation.reference;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.winback.local.testing.Contract;
import io.winback.local.testing.Oracles;
import io.winback.segmentation.Stored;
import jakarta.enterprise.inject.spi.CDI;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;

/**
 * A real purchase history with results computed from it independently of this project. Whatever data sets lie in the folder are used:
 * a test goes through {@link #all()} and names none of them.
 *
 * @param name of the data set, as its folder of results is called
 */
public record Reference(String name) {

    private static final Path DATA = Oracles.DATA;
    private static final Path ORACLES = Oracles.FOLDER;
    private static final int DATE = 10;

    /** All data sets; the test is skipped, visibly, where there is none. */
    public static List<Reference> all() {
        var sets = found();
        assumeTrue(!sets.isEmpty(), () -> "No reference data at " + DATA.toAbsolutePath());
        return sets;
    }

    /** All data sets, which may be none. */
    public static List<Reference> found() {
        if (!Files.isDirectory(ORACLES)) {
            return List.of();
        }
        try (var folders = Files.list(ORACLES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("metrics.json")))
                    .map(folder -> new Reference(folder.getFileName().toString()))
                    .filter(set -> set.history().isPresent())
                    .sorted(Comparator.comparing(Reference::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the data set has results of that name. */
    public boolean has(String file) {
        return Files.exists(folder().resolve(file));
    }

    public JsonNode json(String file) {
        return json(folder().resolve(file));
    }

    /** Names of the results that begin so, such as {@code cohort_active_}. */
    public List<String> files(String prefix) {
        try (var files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.startsWith(prefix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a result, each by column; plain or gzip. */
    public List<Map<String, String>> rows(String file) {
        return rows(folder().resolve(file));
    }

    /** The limit of the whole history, inclusive. */
    public LocalDate end() {
        return has("models.json")
                ? LocalDate.parse(json("models.json").at("/full/end").asText())
                : LocalDate.parse(json("metrics.json").at("/info/last").asText());
    }

    /** The limit of the calibration period, inclusive; empty where the data set has none. */
    public Optional<LocalDate> calibrationEnd() {
        return has("models.json") && json("models.json").has("cal")
                ? Optional.of(LocalDate.parse(json("models.json").at("/cal/end").asText()))
                : Optional.empty();
    }

    /** A row of the history: what the customer bought, or with {@code sale} false only that he is known. */
    public record Purchase(String customer, LocalDate on, boolean sale, BigDecimal amount) {}

    /** The history as it was recorded, in the order of the file. */
    public List<Purchase> purchases() {
        var purchases = new ArrayList<Purchase>();
        for (var row : rows(history().orElseThrow())) {
            var date = row.getOrDefault("date", row.getOrDefault("ts", ""));
            purchases.add(new Purchase(
                    row.get("customer_id"),
                    LocalDate.parse(date.substring(0, DATE)),
                    row.getOrDefault("type", "S").equals("S"),
                    new BigDecimal(row.get("amount"))));
        }
        return purchases;
    }

    /** Puts the history in place of whatever customers and purchases the database of this test has; nothing is told, no figure reckoned. */
    public void load() {
        Stored.clear();
        var purchases = purchases();
        var customers = new LinkedHashMap<String, LocalDate>();
        purchases.forEach(purchase ->
                customers.merge(purchase.customer(), purchase.on(), (one, other) -> one.isBefore(other) ? one : other));
        var people = new StringBuilder();
        customers.forEach((id, on) -> people.append(id + "\t1\t" + on + "\n"));
        var orders = new StringBuilder();
        for (var i = 0; i < purchases.size(); i++) {
            var purchase = purchases.get(i);
            if (purchase.sale()) {
                orders.append("o-%d\t%s\t1\t%s\tf\t%s\t%s\n"
                        .formatted(i, purchase.customer(), purchase.on(), purchase.amount(), purchase.amount()));
            }
        }
        copy("customer (customer_id, version, known_on)", people);
        copy("purchase (order_id, customer_id, version, purchased_on, cancelled, goods, reporting_goods)", orders);
        Stored.run("analyze customer, purchase");
    }

    @Override
    public String toString() {
        return name;
    }

    private Path folder() {
        return ORACLES.resolve(name);
    }

    /** The file that tells who bought what and when. */
    private Optional<Path> history() {
        try (var files = Files.list(DATA)) {
            return files.filter(file -> file.getFileName().toString().matches(name + "(_[a-z]+)?\\.csv(\\.gz)?"))
                    .filter(file -> {
                        var columns = columns(file);
                        return columns.contains("customer_id") && columns.contains("amount");
                    })
                    .min(Comparator.comparing(
                            file -> file.getFileName().toString().length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> columns(Path file) {
        try (var reader = reader(file)) {
            return List.of(reader.readLine().split(",", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, String>> rows(Path file) {
        try (var reader = reader(file)) {
            var columns = reader.readLine().split(",", -1);
            var rows = new ArrayList<Map<String, String>>();
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                var cells = line.split(",", -1);
                var row = new LinkedHashMap<String, String>();
                for (var i = 0; i < columns.length; i++) {
                    row.put(columns[i], cells[i]);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedReader reader(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        return new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8));
    }

    private static JsonNode json(Path file) {
        try {
            return Contract.json(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(String table, StringBuilder rows) {
        try (var connection = CDI.current().select(AgroalDataSource.class).get().getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
