package io.winback.platform.duty;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Reads a list of duties. */
final class DutyList {

    private static final String NONE = "none";

    private DutyList() {}

    /** @throws IllegalArgumentException for a word that is no duty, naming those there are */
    static Set<Duty> parse(String configured) {
        var duties = EnumSet.noneOf(Duty.class);
        for (var word : configured.split(",", -1)) {
            if (!word.strip().equalsIgnoreCase(NONE)) {
                duties.add(duty(word.strip()));
            }
        }
        return duties;
    }

    private static Duty duty(String word) {
        return Arrays.stream(Duty.values())
                .filter(duty -> duty.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        Duties.PROPERTY + " has \"" + word + "\"; give a list of " + Duties.ALL + ", or " + NONE));
    }
}
