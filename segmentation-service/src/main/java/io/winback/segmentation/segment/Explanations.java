package io.winback.segmentation.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import io.winback.segmentation.base.Moment;
import io.winback.segmentation.rule.Condition;
import io.winback.segmentation.rule.Rule;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How one customer answers a rule, part by part. */
@Singleton
class Explanations {

    private final Database database;
    private final StoredRules rules;

    Explanations(Database database, StoredRules rules) {
        this.database = database;
        this.rules = rules;
    }

    /** Empty where no such customer is known. */
    Optional<ExplanationResponse> of(String segment, int version, Rule rule, String customer, Moment moment) {
        var questions = new Questions(List.of(rule));
        var root = RuleNode.of(rule);
        var statement = """
                with judged as materialized (
                  select f.customer_id, nullif(f.excluded_until, 'infinity') as excluded_until, %s%s
                  from %s where f.customer_id = :customer)
                select j.customer_id, j.excluded, j.excluded_until, m.customer_id is not null, m.joined_at, %s, %s from judged j
                left join segment_member m on m.segment_key = :segment and m.customer_id = j.customer_id and m.active
                """.formatted(
                        questions.answers(),
                        questions.values(),
                        questions.sql().from(),
                        array(root.all().map(node -> questions.sql(node.rule())).toList()),
                        array(root.all()
                                .map(node -> node.rule() instanceof Condition condition
                                        ? "cast(" + questions.value(condition) + " as text)"
                                        : "null")
                                .toList()));
        return database.with(sql -> questions
                .sql()
                .bindTo(sql.createQuery(statement), moment)
                .bind("segment", segment)
                .bind("customer", customer)
                .map((row, context) -> explanation(row, segment, version, root))
                .findOne());
    }

    private static String array(List<String> cells) {
        return cells.stream().collect(Collectors.joining(", ", "array[", "]"));
    }

    private ExplanationResponse explanation(ResultSet row, String segment, int version, RuleNode root)
            throws SQLException {
        var answers = (Boolean[]) row.getArray(6).getArray();
        var values = (String[]) row.getArray(7).getArray();
        var excluded = row.getBoolean(2);
        return new ExplanationResponse(
                segment,
                version,
                row.getString(1),
                answers[0] && !excluded,
                excluded,
                excluded ? Instants.orNull(row, 3) : null,
                row.getBoolean(4),
                Instants.orNull(row, 5),
                tree(
                        root,
                        List.of(answers).iterator(),
                        java.util.Arrays.asList(values).iterator()));
    }

    private RuleAnswersResponse tree(RuleNode node, Iterator<Boolean> answers, Iterator<@Nullable String> values) {
        var answer = answers.next();
        var value = value(values.next());
        var parts =
                node.parts().stream().map(part -> tree(part, answers, values)).toList();
        return new RuleAnswersResponse(node.pointer(), node.rule().kind(), node.condition(), answer, value, parts);
    }

    private @Nullable JsonNode value(@Nullable String json) {
        return json == null ? null : rules.tree(json);
    }
}
