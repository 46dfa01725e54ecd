package io.winback.survey.analysis;

import java.util.Map;

/**
 * How often what was answered, of the answers of a selection.
 *
 * @param byVersion answers by the version of the questionnaire
 * @param codes by question, how many chose each code; a code nobody chose is absent
 * @param answered by question, how many chose any; a question nobody answered is absent
 * @param asked by question that is not asked of everybody, of how many it was
 */
public record Counts(
        Map<Integer, Long> byVersion,
        Map<String, Map<String, Long>> codes,
        Map<String, Long> answered,
        Map<String, Long> asked) {

    public long answers() {
        return byVersion.values().stream().mapToLong(Long::longValue).sum();
    }

    public long of(String question, String code) {
        return codes.getOrDefault(question, Map.of()).getOrDefault(code, 0L);
    }

    public long answered(String question) {
        return answered.getOrDefault(question, 0L);
    }

    /** Of how many the question was asked. */
    public long asked(String question, Versions versions) {
        return versions.with(question).stream()
                        .filter(version -> version.question(question)
                                .filter(each -> each.when() == null)
                                .isPresent())
                        .mapToLong(version -> byVersion.getOrDefault(version.version(), 0L))
                        .sum()
                + asked.getOrDefault(question, 0L);
    }
}
