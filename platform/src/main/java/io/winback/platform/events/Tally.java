package io.winback.platform.events;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what becomes of letters. */
final class Tally {

    private final Map<LetterOutcome, Integer> outcomes = new EnumMap<>(LetterOutcome.class);
    private final List<Handling.StillOpen> stillOpen = new ArrayList<>();
    private int already;
    private boolean more;

    /** Empty counts as handled before. */
    void count(Optional<LetterOutcome> outcome) {
        outcome.ifPresentOrElse(each -> outcomes.merge(each, 1, Integer::sum), () -> already++);
    }

    void stillOpen(Letter letter, String what) {
        stillOpen.add(new Handling.StillOpen(
                letter.partition(), letter.offset(), letter.record().key(), what));
    }

    void stillOpen(ReplayRequest.Place place) {
        stillOpen.add(
                new Handling.StillOpen(place.partition(), place.offset(), null, "There is no letter at this place."));
    }

    void more() {
        more = true;
    }

    int size() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum() + stillOpen.size() + already;
    }

    Handling result() {
        return new Handling(
                outcomes.getOrDefault(LetterOutcome.REPLAYED, 0),
                outcomes.getOrDefault(LetterOutcome.ERASED, 0),
                outcomes.getOrDefault(LetterOutcome.FAILED_AGAIN, 0),
                outcomes.getOrDefault(LetterOutcome.DISCARDED, 0),
                already,
                more,
                stillOpen);
    }
}
