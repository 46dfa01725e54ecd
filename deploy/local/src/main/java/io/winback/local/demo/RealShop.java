package io.winback.local.demo;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A real order file: order_id, customer_id, ts, type, amount, lines, country. Rows of type S are orders; every customer is known. */
final class RealShop {

    /** Published for the online retail file: repeat interval 30, lapse threshold 90, as of the cut. */
    private static final StageCounts ONLINE_RETAIL = new StageCounts(1_016, 975, 969);

    private static final String ONLINE_RETAIL_FILE = "online_retail_orders.csv.gz";

    private RealShop() {}

    static Shop read(Path file) throws IOException {
        var countries = new TreeMap<String, String>();
        var orders = new ArrayList<ShopOrder>();
        try (var reader = new InputStreamReader(opened(file), StandardCharsets.UTF_8);
                var rows = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            for (var row : rows) {
                countries.put(row.get("customer_id"), row.get("country"));
                if (row.get("type").equals("S")) {
                    orders.add(order(row));
                }
            }
        }
        orders.sort(Comparator.comparing(ShopOrder::at).thenComparing(ShopOrder::id));
        var name = String.valueOf(file.getFileName());
        return new Shop(
                "real orders of " + name + "; names, contacts, languages, consent, margin and products are invented",
                countries,
                orders,
                Shop.CUT,
                name.equals(ONLINE_RETAIL_FILE) ? ONLINE_RETAIL : null);
    }

    private static InputStream opened(Path file) throws IOException {
        var stream = new BufferedInputStream(Files.newInputStream(file));
        return file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream;
    }

    private static ShopOrder order(CSVRecord row) {
        return new ShopOrder(
                row.get("order_id"),
                row.get("customer_id"),
                LocalDateTime.parse(row.get("ts")),
                new BigDecimal(row.get("amount")));
    }
}
