package io.winback.customer.intake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.winback.customer.customer.InvalidFieldException;
import io.winback.customer.intake.mapping.ImportKind;
import io.winback.customer.intake.mapping.Mapping;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Makes one record of its rows: of what belongs to the whole record the first row that says it counts, lines follow each other. A record
 * one of whose rows is bad is refused as a whole.
 */
@Singleton
class RecordAssembly {

    private static final String LINES = "lines";
    private static final Pattern OF_LINE = Pattern.compile("lines\\[(\\d+)].*");

    private final EntryReader entries;

    RecordAssembly(EntryReader entries) {
        this.entries = entries;
    }

    /** The record, or the refusal of one of its rows that all others share. */
    Item item(ImportKind kind, List<StagedRow> rows) {
        var bad = rows.stream().map(StagedRow::problem).filter(Objects::nonNull).findFirst();
        if (bad.isPresent()) {
            return Item.refused(bad.get());
        }
        var first = rows.get(0).line();
        try {
            return Item.of(first, entries.assembled(kind, whole(rows)));
        } catch (InvalidFieldException e) {
            return Item.refused(Reject.of(culprit(rows, e), e));
        }
    }

    /** The refusal of a record, told of each of its rows. */
    static List<Reject> spread(List<StagedRow> rows, Reject reject) {
        var ofWhole = reject.field() == null || !OF_LINE.matcher(reject.field()).matches();
        var ofRow = rows.stream().anyMatch(row -> row.problem() != null);
        return rows.stream()
                .map(row -> {
                    if (row.problem() != null) {
                        return row.problem();
                    }
                    return row.line() == reject.line() || ofWhole && !ofRow
                            ? new Reject(row.line(), reject.field(), reject.reason())
                            : new Reject(
                                    row.line(),
                                    null,
                                    "Line " + reject.line() + " is refused, which belongs to the same record.");
                })
                .toList();
    }

    private static ObjectNode whole(List<StagedRow> rows) {
        var whole = Objects.requireNonNull(rows.get(0).facts()).deepCopy();
        for (var row : rows.subList(1, rows.size())) {
            var facts = Objects.requireNonNull(row.facts());
            if (facts.has(Mapping.CREDIT) != whole.has(Mapping.CREDIT)) {
                throw new InvalidFieldException(
                        Mapping.CREDIT, "Some rows of this record are a credit and others are not.");
            }
            merge(whole, facts);
        }
        return whole;
    }

    private static void merge(ObjectNode whole, ObjectNode more) {
        for (var fact : more.properties()) {
            var known = whole.get(fact.getKey());
            if (known == null || known.isArray() && known.isEmpty()) {
                whole.set(fact.getKey(), fact.getValue().deepCopy());
            } else if (fact.getKey().equals(LINES)) {
                ((ArrayNode) known).addAll((ArrayNode) fact.getValue());
            } else if (known instanceof ObjectNode inner && fact.getValue() instanceof ObjectNode other) {
                merge(inner, other);
            }
        }
    }

    /** The row that brought the line which cannot be understood; else the first. */
    private static long culprit(List<StagedRow> rows, InvalidFieldException e) {
        var match = OF_LINE.matcher(e.field());
        if (match.matches()) {
            var index = Integer.parseInt(match.group(1));
            for (var row : rows) {
                var lines = Objects.requireNonNull(row.facts()).path(LINES).size();
                if (index < lines) {
                    return row.line();
                }
                index -= lines;
            }
        }
        return rows.get(0).line();
    }
}
