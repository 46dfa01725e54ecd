package io.winback.segmentation.rule;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A segment's rule: a condition, or rules joined. It compiles to SQL over {@code customer_facts f} in which every value is a parameter. */
public sealed interface Rule permits Rule.And, Rule.Or, Rule.Not, Condition {

    /** How the parts of a rule make its answer. */
    enum Kind {
        AND,
        OR,
        NOT,
        CONDITION
    }

    Kind kind();

    /** What the rule is made of; a condition has no parts. */
    List<Rule> parts();

    /** All conditions in the order they are written. */
    default Stream<Condition> conditions() {
        return parts().stream().flatMap(Rule::conditions);
    }

    /** The rule as an SQL expression that is true or false, never null, given one for each of its conditions. */
    String sql(Function<Condition, String> conditions);

    /** Who fits the rule and may be written to at all: whoever is excluded is in no segment, whatever its rule asks. */
    default String audience(RuleSql sql) {
        return "(not " + excluded() + " and " + sql(condition -> condition.sql(sql)) + ")";
    }

    /** When the passing of time may change who is of the audience. */
    default Set<Look> looks() {
        return Stream.concat(
                        Fields.EXCLUDED.looks().stream(), conditions().flatMap(condition -> condition.looks().stream()))
                .collect(Collectors.toSet());
    }

    /** Whether the answer depends on when the lifecycle stage began. */
    default boolean asksWhenStageBegan() {
        return conditions().anyMatch(condition -> condition.asks(Fields.SINCE));
    }

    /** Whether the answer depends on value or on figures of a snapshot. */
    default boolean asksScores() {
        return conditions().anyMatch(condition -> Fields.SCORES.stream().anyMatch(condition::asks));
    }

    /** Whether a customer is excluded, in SQL; never null. */
    static String excluded() {
        return Fields.EXCLUDED.sql(new RuleSql());
    }

    record And(List<Rule> parts) implements Rule {
        @Override
        public Kind kind() {
            return Kind.AND;
        }

        @Override
        public String sql(Function<Condition, String> conditions) {
            return join(parts, " and ", conditions);
        }
    }

    record Or(List<Rule> parts) implements Rule {
        @Override
        public Kind kind() {
            return Kind.OR;
        }

        @Override
        public String sql(Function<Condition, String> conditions) {
            return join(parts, " or ", conditions);
        }
    }

    record Not(Rule rule) implements Rule {
        @Override
        public Kind kind() {
            return Kind.NOT;
        }

        @Override
        public List<Rule> parts() {
            return List.of(rule);
        }

        @Override
        public String sql(Function<Condition, String> conditions) {
            return "(not " + rule.sql(conditions) + ")";
        }
    }

    private static String join(List<Rule> rules, String operator, Function<Condition, String> conditions) {
        return rules.stream().map(rule -> rule.sql(conditions)).collect(Collectors.joining(operator, "(", ")"));
    }
}
