package io.winback.survey.analysis;

import io.winback.survey.questionnaire.Kind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers that are told together. */
enum Bands {
    NPS(List.of("0", "1", "2", "3", "4", "5", "6"), List.of("7", "8"), List.of("9", "10")),
    CSAT(List.of("1", "2", "3"), List.of("4", "5"));

    private final List<List<String>> bands;

    @SafeVarargs
    Bands(List<String>... bands) {
        this.bands = List.of(bands);
    }

    static @Nullable Bands of(Kind kind) {
        return switch (kind) {
            case NPS -> NPS;
            case CSAT -> CSAT;
            default -> null;
        };
    }

    /** How many answered in each band, from the lowest. */
    long[] counts(Counts counts, String question) {
        return bands.stream()
                .mapToLong(band -> band.stream()
                        .mapToLong(code -> counts.of(question, code))
                        .sum())
                .toArray();
    }

    /** Whether these codes are one or more whole bands. */
    boolean whole(Set<String> codes) {
        return bands.stream()
                .allMatch(band -> codes.containsAll(band) || band.stream().noneMatch(codes::contains));
    }
}
