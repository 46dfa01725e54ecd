package io.winback.segmentation.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One customer's lifecycle stages one after another, as they follow from the limits of his purchase days. */
final class CustomerHistory {

    /** A purchase day with its limits and what had been ordered by then. */
    record Day(LocalDate date, LocalDate dueOn, LocalDate lostOn, int orders) {}

    private final LocalDate knownOn;
    private final List<Day> days;

    /** @param days in their order */
    CustomerHistory(LocalDate knownOn, List<Day> days) {
        this.knownOn = knownOn;
        this.days = List.copyOf(days);
    }

    /**
     * A stage with its dates.
     *
     * @param since first date of the stage; earlier than {@code from} where only RETURNED has ended
     * @param to last date; null where purchases and policy know no end
     */
    record Spell(
            LifecycleStage stage,
            boolean returned,
            LocalDate since,
            LocalDate from,
            @Nullable LocalDate to) {

        boolean begunBy(LocalDate date) {
            return !from.isAfter(date);
        }
    }

    /** Stages in their order, as they are and will be without further purchases. ACTIVE is cut where RETURNED ends. */
    List<Spell> spells() {
        var spells = new ArrayList<Spell>();
        var first = days.isEmpty() ? null : days.get(0).date();
        add(spells, LifecycleStage.PROSPECT, false, knownOn, knownOn, first);
        var since = knownOn;
        for (var i = 0; i < days.size(); i++) {
            var day = days.get(i);
            var before = i > 0 ? days.get(i - 1) : null;
            var next = i + 1 < days.size() ? days.get(i + 1).date() : null;
            since = before != null && before.dueOn().isAfter(day.date()) ? since : day.date();
            var returned = before != null && !before.lostOn().isAfter(day.date());
            add(spells, LifecycleStage.ACTIVE, returned, since, day.date(), earlier(day.dueOn(), next));
            add(spells, LifecycleStage.DUE, false, day.dueOn(), day.dueOn(), earlier(day.lostOn(), next));
            add(spells, LifecycleStage.LOST, false, day.lostOn(), day.lostOn(), next);
        }
        return spells;
    }

    /** @param end the first date after it */
    private static void add(
            List<Spell> spells,
            LifecycleStage stage,
            boolean returned,
            LocalDate since,
            LocalDate from,
            @Nullable LocalDate end) {
        if (end != null && !from.isBefore(end)) {
            return;
        }
        var to = end == null ? null : end.minusDays(1);
        var last = spells.isEmpty() ? null : spells.get(spells.size() - 1);
        if (last != null
                && last.stage() == stage
                && last.returned() == returned
                && last.since().equals(since)) {
            spells.set(spells.size() - 1, new Spell(stage, returned, since, last.from(), to));
        } else {
            spells.add(new Spell(stage, returned, since, from, to));
        }
    }

    private static LocalDate earlier(LocalDate limit, @Nullable LocalDate next) {
        return next == null || limit.isBefore(next) ? limit : next;
    }

    /** The customer on a date. */
    record Standing(LifecycleStage stage, @Nullable LocalDate since, boolean returned, Optional<Day> last) {

        /** The first date on which time alone changes the stage. */
        Optional<LocalDate> next(LocalDate asOf) {
            return last.map(day -> asOf.isBefore(day.dueOn()) ? day.dueOn() : day.lostOn())
                    .filter(asOf::isBefore);
        }
    }

    /** Where the customer stood at the end of the date, by purchases up to it; before he was known a PROSPECT since no date. */
    Standing on(LocalDate asOf) {
        var past = new CustomerHistory(
                knownOn, days.stream().filter(day -> !day.date().isAfter(asOf)).toList());
        var begun = past.spells().stream().filter(spell -> spell.begunBy(asOf)).toList();
        if (begun.isEmpty()) {
            return new Standing(LifecycleStage.PROSPECT, null, false, Optional.empty());
        }
        var now = begun.get(begun.size() - 1);
        return new Standing(now.stage(), now.since(), now.returned(), past.last());
    }

    private Optional<Day> last() {
        return days.isEmpty() ? Optional.empty() : Optional.of(days.get(days.size() - 1));
    }
}
