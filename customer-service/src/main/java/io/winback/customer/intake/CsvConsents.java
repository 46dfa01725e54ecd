package io.winback.customer.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/** The columns consent_offers, consent_news, consent_survey and consent_service_notice; an empty cell says nothing. */
final class CsvConsents {

    private static final Map<String, String> PURPOSES = new TreeMap<>(Map.of(
            "consent_offers", "OFFERS",
            "consent_news", "NEWS",
            "consent_survey", "SURVEY",
            "consent_service_notice", "SERVICE_NOTICE"));
    private static final Set<String> YES = Set.of("true", "yes", "1", "y");
    private static final Set<String> NO = Set.of("false", "no", "0", "n");

    private CsvConsents() {}

    static void add(CSVRecord record, ObjectNode json) {
        PURPOSES.forEach((column, purpose) -> {
            var cell = CsvShape.cell(record, column);
            if (cell != null) {
                var consent = json.withArrayProperty("consents").addObject();
                consent.put("purpose", purpose);
                consent.put("status", status(cell));
                consent.put("source", "import");
                putIfTold(consent, "at", record, "consent_at");
                if (YES.contains(cell.toLowerCase(Locale.ROOT))) {
                    putIfTold(consent, "basis", record, "consent_basis");
                }
            }
        });
    }

    /** What is neither yes nor no stays as it is and is rejected with the line. */
    private static String status(String cell) {
        var text = cell.toLowerCase(Locale.ROOT);
        if (YES.contains(text)) {
            return "GRANTED";
        }
        return NO.contains(text) ? "DENIED" : cell;
    }

    private static void putIfTold(ObjectNode consent, String field, CSVRecord record, String column) {
        var cell = CsvShape.cell(record, column);
        if (cell != null) {
            consent.put(field, cell);
        }
    }
}
