package io.winback.customer.intake;

import io.winback.customer.customer.InvalidFieldException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The records of a chunk that could be understood, with their line numbers, and those that could not. */
record Parsed<T>(List<T> values, List<Long> numbers, List<Reject> rejects) {

    static <T> Parsed<T> of(List<Line> lines, Function<com.fasterxml.jackson.databind.node.ObjectNode, T> parse) {
        var values = new ArrayList<T>(lines.size());
        var numbers = new ArrayList<Long>(lines.size());
        var rejects = new ArrayList<Reject>();
        for (var line : lines) {
            if (line.value() == null) {
                rejects.add(new Reject(line.number(), line.field(), Objects.requireNonNullElse(line.problem(), "")));
                continue;
            }
            try {
                values.add(parse.apply(line.value()));
                numbers.add(line.number());
            } catch (InvalidFieldException e) {
                rejects.add(new Reject(line.number(), e.field(), Objects.requireNonNullElse(e.getMessage(), "")));
            }
        }
        return new Parsed<>(values, numbers, rejects);
    }
}
