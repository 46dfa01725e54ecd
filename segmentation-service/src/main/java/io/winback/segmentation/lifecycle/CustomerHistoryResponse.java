package io.winback.segmentation.lifecycle;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One customer's lifecycle stages up to today, the latest last, as purchases and the policies in force make them. */
public record CustomerHistoryResponse(String customerId, List<Spell> stages) {

    /**
     * A stage with its dates; ACTIVE is cut where RETURNED ends.
     *
     * @param to last date; null where it lasts
     */
    public record Spell(
            LifecycleStage stage,
            boolean returned,
            LocalDate from,
            @Nullable LocalDate to) {}

    static CustomerHistoryResponse of(String customer, CustomerHistory history, LocalDate today) {
        return new CustomerHistoryResponse(
                customer,
                history.spells().stream()
                        .filter(spell -> spell.begunBy(today))
                        .map(spell -> new Spell(
                                spell.stage(),
                                spell.returned(),
                                spell.from(),
                                spell.to() == null || !spell.to().isBefore(today) ? null : spell.to()))
                        .toList());
    }
}
