package io.winback.segmentation.segment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A segment's rule: a condition, or conditions joined. It compiles to SQL in which every value is a parameter. */
sealed interface Rule permits Rule.And, Rule.Or, Rule.Not, Condition {

    /** The rule as an SQL expression over {@code customer_facts f} that is true or false, never null. */
    String toSql(Bindings bindings);

    /** Who fits the rule and may be written to at all: whoever is excluded is in no segment, whatever its rule asks. */
    default String audience(Bindings bindings) {
        return "(not " + new Condition.Flag(FlagField.EXCLUDED, true).toSql(bindings) + " and " + toSql(bindings) + ")";
    }

    /** When the passing of time may change the answer. */
    Set<Look> looks();

    /** As {@link #looks}, the end of an exclusion included. */
    default Set<Look> audienceLooks() {
        var looks = new HashSet<>(looks());
        looks.addAll(new Condition.Flag(FlagField.EXCLUDED, true).looks());
        return looks;
    }

    record And(List<Rule> rules) implements Rule {
        @Override
        public String toSql(Bindings bindings) {
            return join(rules, " and ", bindings);
        }

        @Override
        public Set<Look> looks() {
            return allLooks(rules);
        }
    }

    record Or(List<Rule> rules) implements Rule {
        @Override
        public String toSql(Bindings bindings) {
            return join(rules, " or ", bindings);
        }

        @Override
        public Set<Look> looks() {
            return allLooks(rules);
        }
    }

    record Not(Rule rule) implements Rule {
        @Override
        public String toSql(Bindings bindings) {
            return "(not " + rule.toSql(bindings) + ")";
        }

        @Override
        public Set<Look> looks() {
            return rule.looks();
        }
    }

    private static String join(List<Rule> rules, String operator, Bindings bindings) {
        return rules.stream().map(rule -> rule.toSql(bindings)).collect(Collectors.joining(operator, "(", ")"));
    }

    private static Set<Look> allLooks(List<Rule> rules) {
        return rules.stream().flatMap(rule -> rule.looks().stream()).collect(Collectors.toSet());
    }
}
