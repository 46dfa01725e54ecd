package io.winback.campaign.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaunchedRulesTest {

    private static final String LAUNCHED = """
            {"name": "Tips or offers", "segment": "lost", "holdout": 0.2, "outcomeWindowDays": 60,
             "variants": {"tips": 1, "offers": 1}, "experiment": {"metric": "RETURNED", "intakeDays": 30},
             "mails": {"news": {"purpose": "NEWS", "texts": {"en": {"subject": "New", "body": "Look"}}}},
             "stages": [{"key": "news", "mail": "news"}]}
            """;

    @Test
    void letWhatIsWrittenChange() {
        assertThatCode(() ->
                        LaunchedRules.check(Definition.of(LAUNCHED), Definition.of(LAUNCHED.replace("Look", "See"))))
                .doesNotThrowAnyException();
    }

    /** Each row is a change that would make another question of what was launched. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "segment": "lost"            | "segment": "gone"            | segment
            "holdout": 0.2               | "holdout": 0.1               | holdout
            "outcomeWindowDays": 60      | "outcomeWindowDays": 90      | outcomeWindowDays
            {"tips": 1, "offers": 1}     | {"tips": 1, "offers": 3}     | variants
            {"tips": 1, "offers": 1}     | {}                           | variants
            "metric": "RETURNED"         | "metric": "PROFIT"           | experiment
            "intakeDays": 30             | "intakeDays": 3              | experiment
            """)
    void keepTheQuestion(String piece, String other, String field) {
        assertThatThrownBy(() ->
                        LaunchedRules.check(Definition.of(LAUNCHED), Definition.of(LAUNCHED.replace(piece, other))))
                .isInstanceOfSatisfying(DefinitionProblem.class, problem -> assertThat(problem.places())
                        .singleElement()
                        .satisfies(place -> assertThat(place.field()).isEqualTo(field)));
    }
}
