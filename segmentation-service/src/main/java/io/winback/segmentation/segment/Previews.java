package io.winback.segmentation.segment;

import io.winback.platform.sql.Database;
import io.winback.segmentation.base.Moment;
import io.winback.segmentation.rule.Rule;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who would be a member by some rules now: all their counts from one scan of the base. */
@Singleton
class Previews {

    private static final int SAMPLE = 20;

    private final Database database;

    Previews(Database database) {
        this.database = database;
    }

    /**
     * Previews of the rules in their order.
     *
     * @param segment whose members the first rule is compared with; null to compare with none
     */
    List<PreviewResponse> of(List<Rule> rules, @Nullable String segment, Moment moment) {
        var questions = new Questions(rules);
        var nodes = rules.stream().map(RuleNode::of).toList();
        var statement = """
                with judged as materialized (
                  select f.customer_id, m.customer_id is not null as member, %s from %s
                  left join segment_member m on m.segment_key = :segment and m.customer_id = f.customer_id and m.active)
                select %s, %s from judged
                """.formatted(
                        questions.answers(),
                        questions.sql().from(),
                        nodes.stream().map(node -> counts(node, questions)).collect(Collectors.joining(", ")),
                        difference(audience(questions.sql(rules.get(0)))));
        return database.with(sql -> questions
                .sql()
                .bindTo(sql.createQuery(statement), moment)
                .bind("segment", segment == null ? "" : segment)
                .bind("limit", SAMPLE)
                .map((row, context) -> previews(row, nodes, segment != null))
                .one());
    }

    /** Three columns: counts of all parts, who is excluded, and a sample. */
    private static String counts(RuleNode root, Questions questions) {
        var counts = root.all()
                .map(node -> count(audience(questions.sql(node.rule()))))
                .collect(Collectors.joining(", ", "array[", "]"));
        var rule = questions.sql(root.rule());
        return counts + ", " + count("excluded and " + rule) + ", " + sample(audience(rule));
    }

    /** Four columns: count and sample of those who would join, and of those who would leave. */
    private static String difference(String audience) {
        var joins = audience + " and not member";
        var leaves = "member and not (" + audience + ")";
        return String.join(", ", count(joins), sample(joins), count(leaves), sample(leaves));
    }

    private static String audience(String rule) {
        return "not excluded and " + rule;
    }

    private static String count(String filter) {
        return "count(*) filter (where " + filter + ")";
    }

    private static String sample(String filter) {
        return "array(select customer_id from judged where " + filter + " order by customer_id limit :limit)";
    }

    private static List<PreviewResponse> previews(ResultSet row, List<RuleNode> nodes, boolean compared)
            throws SQLException {
        var previews = new ArrayList<PreviewResponse>();
        for (var i = 0; i < nodes.size(); i++) {
            var counts = (Long[]) row.getArray(3 * i + 1).getArray();
            var difference = i == 0 && compared ? difference(row, 3 * nodes.size()) : null;
            previews.add(new PreviewResponse(
                    null,
                    counts[0],
                    row.getLong(3 * i + 2),
                    texts(row, 3 * i + 3),
                    tree(nodes.get(i), List.of(counts).iterator()),
                    difference,
                    null));
        }
        return previews;
    }

    private static PreviewResponse.Difference difference(ResultSet row, int before) throws SQLException {
        return new PreviewResponse.Difference(
                row.getLong(before + 1), texts(row, before + 2), row.getLong(before + 3), texts(row, before + 4));
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static RuleCountsResponse tree(RuleNode node, Iterator<Long> counts) {
        var count = counts.next();
        var parts = node.parts().stream().map(part -> tree(part, counts)).toList();
        return new RuleCountsResponse(node.pointer(), node.rule().kind(), node.condition(), count, parts);
    }
}
