package io.winback.survey.analysis;

import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import io.winback.survey.questionnaire.Questionnaire;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts answers in the database. */
@Singleton
public class AnswerCounts {

    private static final String CODES = """
            select c.question, c.code, count(distinct c.answer_id) as chosen from told join answer_choice c on c.answer_id = told.id
            group by grouping sets ((c.question, c.code), (c.question))
            """;

    /** Of how many each question under a condition was asked: those who chose one of its codes in its version. */
    private static final String ASKED = """
            , conditional as (
              select * from unnest(cast(:versions as integer[]), cast(:questions as text[]), cast(:parents as text[]),
                cast(:codes as text[])) as c (version, question, parent, code))
            select f.question, count(distinct told.id) as asked from conditional f
            join told on told.survey_version = f.version
            join answer_choice c on c.answer_id = told.id and c.question = f.parent and c.code = f.code
            group by f.question
            """;

    private final Database database;
    private final Told told;

    AnswerCounts(Database database, Told told) {
        this.database = database;
        this.told = told;
    }

    private record Conditional(int version, String question, String parent, String code) {}

    /** How many answers there are to each version, ascending. */
    public Map<Integer, Long> byVersion(Selection selection, Discretion discretion) {
        return byVersion(told.query(discretion), selection);
    }

    private Map<Integer, Long> byVersion(String query, Selection selection) {
        return database.with(sql -> told.bindTo(
                        sql.createQuery(query + "select survey_version, count(*) from told group by survey_version"),
                        selection)
                .<Map<Integer, Long>>reduceRows(new TreeMap<>(), (all, row) -> {
                    all.put(row.getColumn(1, Integer.class), row.getColumn(2, Long.class));
                    return all;
                }));
    }

    /** Every answer of the selection, told of or not. */
    public long all(Selection selection) {
        return byVersion(told.queryOfAll(), selection).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    public Counts of(Selection selection, Discretion discretion, Versions versions) {
        var codes = new HashMap<String, Map<String, Long>>();
        var answered = new HashMap<String, Long>();
        database.use(sql -> told.bindTo(sql.createQuery(told.query(discretion) + CODES), selection)
                .map((row, context) -> new Row(row.getString(1), row.getString(2), row.getLong(3)))
                .forEach(row -> {
                    if (row.code() == null) {
                        answered.put(row.question(), row.count());
                    } else {
                        codes.computeIfAbsent(row.question(), question -> new LinkedHashMap<>())
                                .put(row.code(), row.count());
                    }
                }));
        return new Counts(byVersion(selection, discretion), codes, answered, asked(selection, discretion, versions));
    }

    private record Row(String question, @Nullable String code, long count) {}

    private Map<String, Long> asked(Selection selection, Discretion discretion, Versions versions) {
        var conditional = versions.all().stream()
                .flatMap(version -> conditional(version).stream())
                .toList();
        return database.with(sql -> Columns.of(conditional)
                .with("versions", Conditional::version)
                .with("questions", Conditional::question)
                .with("parents", Conditional::parent)
                .with("codes", Conditional::code)
                .bindTo(told.bindTo(sql.createQuery(told.query(discretion) + ASKED), selection))
                .<Map<String, Long>>reduceRows(new HashMap<>(), (all, row) -> {
                    all.put(row.getColumn(1, String.class), row.getColumn(2, Long.class));
                    return all;
                }));
    }

    private static List<Conditional> conditional(Questionnaire version) {
        return version.questions().stream()
                .flatMap(question -> {
                    var when = question.when();
                    return when == null
                            ? Stream.<Conditional>empty()
                            : when.codes().stream()
                                    .map(code ->
                                            new Conditional(version.version(), question.key(), when.question(), code));
                })
                .toList();
    }

    /** How many answers a machine may have given, by why. */
    public Map<String, Long> suspected(Selection selection) {
        return database.with(sql -> told.bindTo(
                        sql.createQuery(told.queryOfAll()
                                + "select why, count(*) from told cross join unnest(suspicion) why group by why"),
                        selection)
                .<Map<String, Long>>reduceRows(new TreeMap<>(), (all, row) -> {
                    all.put(row.getColumn(1, String.class), row.getColumn(2, Long.class));
                    return all;
                }));
    }
}
