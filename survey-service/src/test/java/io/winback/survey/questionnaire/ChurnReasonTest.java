package io.winback.survey.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.survey.ChurnReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChurnReasonTest {

    private final Questionnaire churnReason = ChurnReason.questionnaire();

    @Nested
    class Wordings {

        @Test
        void existInAllLanguages() {
            assertThat(churnReason.languages()).isEqualTo(Wording.LANGUAGES);
            assertThat(texts()).allSatisfy(text -> {
                assertThat(text).containsOnlyKeys(Wording.LANGUAGES);
                assertThat(text.values()).noneMatch(String::isBlank).doesNotHaveDuplicates();
            });
        }

        @Test
        void fallBackToEnglish() {
            assertThat(churnReason.in("fr", churnReason.title())).isEqualTo(churnReason.in("en", churnReason.title()));
        }

        private List<Map<String, String>> texts() {
            var texts = new ArrayList<>(List.of(churnReason.title(), churnReason.intro()));
            for (var question : churnReason.questions()) {
                texts.add(question.text());
                if (question.hint() != null) {
                    texts.add(question.hint());
                }
                question.options().forEach(option -> texts.add(option.text()));
            }
            return texts;
        }
    }

    @Test
    void hasTheCodesOfTheSuite() {
        assertThat(codes("reason"))
                .containsExactly("SERVICE", "QUALITY", "COMPETITOR", "FORGOT", "MOVED", "CIRCUMSTANCES", "OTHER");
        assertThat(codes("detail.SERVICE"))
                .containsExactly(
                        "SERVICE.DELIVERY",
                        "SERVICE.PACKAGING",
                        "SERVICE.RUDE",
                        "SERVICE.INDIFFERENT",
                        "SERVICE.UNREACHABLE",
                        "SERVICE.RETURN");
        assertThat(codes("detail.QUALITY"))
                .containsExactly("QUALITY.FAULT", "QUALITY.NOT_AS_DESCRIBED", "QUALITY.UNCLEAR");
        assertThat(codes("detail.COMPETITOR")).containsExactly("COMPETITOR.PRICE", "COMPETITOR.BETTER");
        assertThat(codes("detail.FORGOT")).containsExactly("FORGOT.BORED", "FORGOT.NOT_REMINDED");
        assertThat(codes("detail.CIRCUMSTANCES")).containsExactly("CIRCUMSTANCES.MONEY", "CIRCUMSTANCES.FAMILY");
        assertThat(codes("contact")).containsExactly("NO", "MAIL", "PHONE");
    }

    @Nested
    class Filling {

        @Test
        void readsOnlyWhatIsAsked() {
            // when
            var filled = fill(Map.of(
                    "reason", "QUALITY",
                    "detail.QUALITY", "QUALITY.FAULT",
                    "detail.SERVICE", "SERVICE.RUDE",
                    "utm_source", "mail"));

            // then
            assertThat(filled.complete()).isTrue();
            assertThat(filled.values().choices())
                    .containsOnly(
                            Map.entry("reason", List.of("QUALITY")),
                            Map.entry("detail.QUALITY", List.of("QUALITY.FAULT")));
        }

        @Test
        void asksForTheReason() {
            assertThat(fill(Map.of("comment", "So what?")).faults()).containsOnly(Map.entry("reason", Fault.REQUIRED));
        }

        @ParameterizedTest
        @ValueSource(strings = {"service", "SERVICE.DELIVERY", "SERVICE'--", "0"})
        void refusesCodesThatDoNotExist(String reason) {
            assertThat(fill(Map.of("reason", reason)).faults()).containsOnly(Map.entry("reason", Fault.UNKNOWN_OPTION));
        }

        @Test
        void refusesADetailOfAnotherReason() {
            assertThat(fill(Map.of("reason", "SERVICE", "detail.SERVICE", "QUALITY.FAULT"))
                            .faults())
                    .containsOnly(Map.entry("detail.SERVICE", Fault.UNKNOWN_OPTION));
        }

        @Test
        void takesTextsUpToTheirLength() {
            assertThat(fill(Map.of("reason", "OTHER", "comment", "x".repeat(1_500)))
                            .complete())
                    .isTrue();
            assertThat(fill(Map.of("reason", "OTHER", "comment", "x".repeat(1_501)))
                            .faults())
                    .containsOnly(Map.entry("comment", Fault.TOO_LONG));
        }

        @Test
        void makesTextsReadable() {
            var filled = fill(Map.of("reason", "OTHER", "comment", "  One\r\nTwo\0\u001b \n"));

            assertThat(filled.values().texts()).containsEntry("comment", "One\nTwo");
        }
    }

    private FilledForm fill(Map<String, String> form) {
        return churnReason.fill(form.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, sent -> List.of(sent.getValue()))));
    }

    private List<String> codes(String question) {
        return churnReason.questions().stream()
                .filter(one -> one.key().equals(question))
                .flatMap(one -> one.options().stream().map(Option::code))
                .toList();
    }
}
