package io.winback.survey.answer;

import io.winback.platform.sql.Columns;
import io.winback.survey.questionnaire.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Update;

/** Choices and texts between Java and SQL. Read as {@code question value}: no key of a question has a blank. */
public final class StoredValues {

    /** What was answered, as columns behind a row {@code a} of answer. */
    public static final String COLUMNS = """
            array(select question || ' ' || code from answer_choice c where c.answer_id = a.id) as choices,
            array(select question || ' ' || text from answer_text t where t.answer_id = a.id) as texts
            """;

    private StoredValues() {}

    /** From {@link #COLUMNS}. */
    public static Values read(ResultSet row) throws SQLException {
        return new Values(
                pairs(row, "choices")
                        .collect(Collectors.groupingBy(
                                pair -> pair[0], Collectors.mapping(pair -> pair[1], Collectors.toList()))),
                pairs(row, "texts").collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
    }

    private static Stream<String[]> pairs(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).map(pair -> pair.split(" ", 2));
    }

    /** As {@code question} and {@code code}, {@code textQuestion} and {@code text}. */
    static Update bindTo(Update update, Values values) {
        var choices = values.choices().entrySet().stream()
                .flatMap(question -> question.getValue().stream().map(code -> Map.entry(question.getKey(), code)))
                .toList();
        Columns.of(choices)
                .with("question", Map.Entry::getKey)
                .with("code", Map.Entry::getValue)
                .bindTo(update);
        return Columns.of(List.copyOf(values.texts().entrySet()))
                .with("textQuestion", Map.Entry::getKey)
                .with("text", Map.Entry::getValue)
                .bindTo(update);
    }
}
