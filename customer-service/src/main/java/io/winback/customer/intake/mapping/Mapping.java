package io.winback.customer.intake.mapping;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.winback.customer.customer.InvalidFieldException;
import io.winback.customer.intake.source.ImportFormat;
import io.winback.customer.intake.source.Row;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a file become records of ours. A record is the body of the single PUT with its id; where an order is spread over
 * rows, each row makes a part of it.
 *
 * @param group names the record a row belongs to; null where each row is a record of its own
 * @param required columns that must be there; null asks for one column of each rule
 * @param returnsOfTotal whether what came back is told with its tax and shipping
 */
public record Mapping(
        ImportKind kind,
        ImportFormat format,
        @Nullable Rule group,
        @Nullable List<String> required,
        Kind.Reading reading,
        List<Field> fields,
        @Nullable String attributePrefix,
        List<ConsentRule> consents,
        @Nullable PartRule lines,
        @Nullable PartRule returns,
        boolean returnsOfTotal,
        @Nullable CreditRule credit) {

    /** Marks a record that is a credit note; its lines are kept apart, as they may be worth less than nothing. */
    public static final String CREDIT = "credit";

    /** Marks a record whose returns are told as parts of the total. */
    public static final String RETURNS_OF_TOTAL = "returnsOfTotal";

    static final String CUSTOMER = "customer.";

    private static final String LINES = "lines";
    private static final String RETURNS = "returns";
    private static final String CONSENTS = "consents";

    /** Whether the rows of one record may lie apart. */
    public boolean grouped() {
        return group != null;
    }

    /** The record the row belongs to; null where it says none. */
    public @Nullable String group(Row row) {
        return group == null ? null : group.value(row);
    }

    /** What the row tells of its record, or the field that it tells wrongly. */
    public ObjectNode read(Row row) {
        var record = JsonNodeFactory.instance.objectNode();
        fields.forEach(field -> field.fill(record, row, reading));
        addConsents(record, row);
        addAttributes(record, row);
        if (kind == ImportKind.ORDERS) {
            addParts(record, row);
        }
        return record;
    }

    /** Refuses a file that lacks columns this mapping cannot do without. */
    public void check(Collection<String> columns) {
        var missing = required == null
                ? rules().filter(rule -> rule.places().findAny().isPresent()
                                && rule.places().noneMatch(columns::contains))
                        .map(rule -> rule.places().findFirst().orElseThrow())
                : required.stream().filter(column -> !columns.contains(column));
        missing.findFirst().ifPresent(column -> {
            throw new InvalidFieldException(
                    "content", "The column " + column + " is missing; the first line names the columns.");
        });
    }

    /** Those of the places that no rule looks at. */
    public Set<String> unused(Collection<String> places) {
        var used = places().collect(Collectors.toCollection(HashSet::new));
        var unused = new TreeSet<>(places);
        unused.removeIf(place -> place.isEmpty()
                || used.contains(place)
                || attributePrefix != null && place.startsWith(attributePrefix));
        return unused;
    }

    private Stream<String> places() {
        var inLists = Stream.of(lines, returns).flatMap(Stream::ofNullable).flatMap(PartRule::places);
        return Stream.concat(rules().flatMap(Rule::places), inLists).map(place -> place.replaceAll("/0(?=/|$)", "/*"));
    }

    /** All that look at the row itself. */
    private Stream<Rule> rules() {
        var ofParts = Stream.of(lines, returns)
                .flatMap(Stream::ofNullable)
                .filter(part -> part.each() == null)
                .flatMap(part -> part.fields().stream())
                .map(Field::rule);
        var ofConsents = consents.stream()
                .flatMap(consent -> Stream.concat(Stream.of(consent.status()), consent.details().values().stream()));
        return Stream.of(
                        Stream.ofNullable(group),
                        fields.stream().map(Field::rule),
                        ofConsents,
                        ofParts,
                        Stream.ofNullable(credit).map(CreditRule::rule))
                .flatMap(part -> part);
    }

    private void addConsents(ObjectNode record, Row row) {
        if (consents.isEmpty()) {
            return;
        }
        var told = JsonNodeFactory.instance.arrayNode();
        consents.forEach(consent -> consent.add(told, row, reading));
        if (!told.isEmpty()) {
            var customer = kind == ImportKind.ORDERS ? record.withObjectProperty("customer") : record;
            customer.set(CONSENTS, told);
        }
    }

    private void addAttributes(ObjectNode record, Row row) {
        if (attributePrefix != null) {
            row.places().filter(place -> place.startsWith(attributePrefix)).forEach(place -> {
                var cell = row.text(place);
                if (cell != null) {
                    record.withObjectProperty("attributes").put(place.substring(attributePrefix.length()), cell);
                }
            });
        }
    }

    private void addParts(ObjectNode record, Row row) {
        if (lines != null) {
            lines.add(record.putArray(LINES), row, reading);
        }
        if (returns != null) {
            returns.add(record.putArray(RETURNS), row, reading);
            if (returnsOfTotal) {
                record.put(RETURNS_OF_TOTAL, true);
            }
        }
        if (credit != null && credit.matches(row)) {
            record.put(CREDIT, true);
        }
    }
}
