package io.winback.segmentation.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** One question about a customer. What is unknown answers no. */
public final class Condition implements Rule {

    private final JsonNode json;
    private final Fact fact;
    private final Test test;

    Condition(Place place, Fact fact, Test test) {
        this.json = RuleJson.canonical(place.node());
        this.fact = fact;
        this.test = test;
    }

    /** The condition as it was written. */
    public JsonNode json() {
        return json;
    }

    /** The answer in SQL; never null. */
    public String sql(RuleSql sql) {
        return "coalesce(" + test.sql(fact.sql(sql), sql) + ", false)";
    }

    /** What is known of the customer, in SQL as JSON; null where nothing is. */
    public String value(RuleSql sql) {
        return "to_jsonb(" + fact.sql(sql) + ")";
    }

    /** Whether the condition is about the fact, or how long that is ago. */
    boolean asks(Fact of) {
        return fact.equals(of) || fact.growsFrom().filter(of::equals).isPresent();
    }

    @Override
    public Set<Look> looks() {
        var looks = new HashSet<>(fact.looks());
        fact.growsFrom().ifPresent(date -> test.thresholds().forEach(days -> looks.add(Look.daysAfter(date, days))));
        return looks;
    }

    @Override
    public Kind kind() {
        return Kind.CONDITION;
    }

    @Override
    public List<Rule> parts() {
        return List.of();
    }

    @Override
    public Stream<Condition> conditions() {
        return Stream.of(this);
    }

    @Override
    public String sql(Function<Condition, String> conditions) {
        return conditions.apply(this);
    }

    /** The same question asked twice is one. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Condition condition && condition.json.equals(json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }
}
