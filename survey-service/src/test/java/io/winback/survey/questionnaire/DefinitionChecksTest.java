package io.winback.survey.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.survey.ChurnReason;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionChecksTest {

    @Test
    void findsNothingWrongWithAWholeSurvey() {
        assertThat(faults(Definitions.WHOLE)).isEmpty();
        assertThat(DefinitionChecks.faults(SurveyDefinition.of(ChurnReason.questionnaire()), null))
                .isEmpty();
    }

    /** What stands in the whole survey, what is written there instead, and where the fault is then. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            "name": "After a year"       | "name": " "                   | name
            "name": "After a year"       | "name": "a\\u0000b"           | name
            "name": "After a year",      | ''                            | name
            "languages": ["en", "et"]    | "languages": []               | languages
            ["en", "et"]                 | ["en", "et", "en"]            | languages[2]
            ["en", "et"]                 | ["en", "xx"]                  | languages[1]
            ["en", "et"]                 | ["en", "ET"]                  | languages[1]
            ["en", "et"]                 | ["en", "../x"]                | languages[1]
            "intro": {"en"               | "intro": {"et"                | intro.en
            "intro": {"en"               | "intro": {"fr": "Oui", "en"   | intro.fr
            "It takes a minute."         | ""                            | intro.en
            "key": "detail"              | "key": "1detail"              | questions[1].key
            "key": "detail"              | "key": "de tail"              | questions[1].key
            "key": "detail"              | "key": "lang"                 | questions[1].key
            "key": "detail"              | "key": "shown"                | questions[1].key
            "key": "detail"              | "key": "reason"               | questions[1].key
            "key": "detail",             | ''                            | questions[1].key
            "key": "quote-name"          | "key": "reason"               | questions[7].key
            "kind": "NPS", "scale"       | "kind": null, "scale"         | questions[2].kind
            "reason", "codes": ["SERVICE"]  | "reason", "codes": ["PRICE"]   | questions[1].when.codes[0]
            "reason", "codes": ["SERVICE"]  | "reason", "codes": []          | questions[1].when.codes
            "reason", "codes": ["SERVICE"]  | "comment", "codes": ["A"]      | questions[1].when.question
            "reason", "codes": ["SERVICE"]  | "detail", "codes": ["SERVICE.DELIVERY"] | questions[1].when.question
            "quote", "codes": ["YES"]    | "comment", "codes": ["YES"]   | questions[7].when.question
            "quote", "codes": ["YES"]    | "quote", "codes": ["NO"]      | questions[7].when
            "reason", "codes": ["SERVICE"]  | "reason", "codes": ["SERVICE", "QUALITY"] | questions[1].when
            "code": "SERVICE.DELIVERY"   | "code": "QUALITY.FAULT"       | questions[1].options[0].code
            "code": "SERVICE.DELIVERY"   | "code": "SERVICE."            | questions[1].options[0].code
            "code": "QUALITY"            | "code": "PRICE"               | questions[0].options[1].code
            "code": "QUALITY"            | "code": "SERVICE"             | questions[0].options[1].code
            "code": "CUPS"               | "code": "cups"                | questions[4].options[1].code
            {"code": "CUPS", "text": {"en": "Cups"}} | {"code": "CUPS"}  | questions[4].options[1].text
            , {"code": "QUALITY", "text": {"en": "Quality"}} | ''        | questions[0].options
            , {"code": "CUPS", "text": {"en": "Cups"}} | ''              | questions[4].options
            "atMost": 1                  | "atMost": 3                   | questions[4].atMost
            "kind": "NPS", "scale"       | "kind": "NPS", "atMost": 2, "scale" | questions[2].atMost
            "kind": "NPS", "scale"       | "kind": "TEXT", "scale"       | questions[2].scale
            "scale": {"low"              | "scale": {"from": 1, "to": 9, "low" | questions[2].scale
            "kind": "NPS", "scale": {"low" | "kind": "SCALE", "scale": {"from": 1, "to": 12, "low" | questions[2].scale.to
            "kind": "NPS", "scale": {"low" | "kind": "SCALE", "scale": {"from": -1, "to": 2, "low" | questions[2].scale.from
            "low": {"en": "never"}       | "low": {"uk": "ні", "en": "never"} | questions[2].scale.low.uk
            "maxLength": 900             | "maxLength": 0                | questions[5].maxLength
            "maxLength": 900             | "maxLength": 1690             | questions
            "kind": "NPS", "scale"       | "kind": "NPS", "maxLength": 5, "scale" | questions[2].maxLength
            "product": "tea-7",          | ''                            | questions[3].product
            "product": "tea-7"           | "product": "tea 7"            | questions[3].product
            "code": "NOT_KNOWN"          | "code": "NEVER"               | questions[3].options[1].code
            "kind": "NPS", "scale"       | "kind": "NPS", "product": "x", "scale" | questions[2].product
            "kind": "NPS", "scale"       | "kind": "NPS", "meaning": "NEED", "scale" | questions[2].kind
            "kind": "MULTIPLE", "meaning": "NEED" | "kind": "MULTIPLE", "meaning": "REASON" | questions[4].kind
            "code": "PHONE"              | "code": "FAX"                 | questions[8].options[1].code
            "code": "YES"                | "code": "MAYBE"               | questions[6].options[1].code
            "text": {"en": "Why?"        | "text": {"en": ""             | questions[0].text.en
            "hint": {"en": "Briefly."}   | "hint": {"et": "Lühidalt."}   | questions[5].hint.en
            """)
    void namesThePlace(String there, String instead, String field) {
        assertThat(Definitions.WHOLE).contains(there);

        assertThat(faults(Definitions.WHOLE.replace(there, instead == null ? "" : instead)))
                .contains(field);
    }

    @Nested
    class Together {

        private static final String SECOND_CONTACT = """
                ,{"key": "again", "kind": "SINGLE", "meaning": "CONTACT", %s "text": {"en": "Shall we write?"},
                  "options": [{"code": "NO", "text": {"en": "No"}}, {"code": "MAIL", "text": {"en": "Yes"}}]}]}
                """;

        @Test
        void onePersonIsAskedForEachMeaningOnce() {
            assertThat(faults(with(""))).containsExactly("questions[9].meaning");
            assertThat(faults(with("\"when\": {\"question\": \"contact\", \"codes\": [\"NO\"]},")))
                    .as("asked of those who were asked before")
                    .containsExactly("questions[9].meaning");
        }

        @ParameterizedTest
        @CsvSource({"QUALITY, true", "SERVICE, false"})
        void conditionsDivideThem(String other, boolean divided) {
            var first = Definitions.WHOLE.replace(
                    "\"meaning\": \"CONTACT\",",
                    "\"meaning\": \"CONTACT\", \"when\": {\"question\": \"detail\", \"codes\": [\"SERVICE.DELIVERY\"]},");
            var both = with(first, "\"when\": {\"question\": \"reason\", \"codes\": [\"" + other + "\"]},");

            assertThat(faults(both).isEmpty()).isEqualTo(divided);
        }

        @Test
        void severalChoicesDivideNobody() {
            var first = Definitions.WHOLE.replace(
                    "\"meaning\": \"CONTACT\",",
                    "\"meaning\": \"CONTACT\", \"when\": {\"question\": \"need\", \"codes\": [\"TEA\"]},");

            assertThat(faults(with(first, "\"when\": {\"question\": \"need\", \"codes\": [\"CUPS\"]},")))
                    .containsExactly("questions[9].meaning");
        }

        private static String with(String when) {
            return with(Definitions.WHOLE, when);
        }

        private static String with(String whole, String when) {
            var end = whole.lastIndexOf("]}");
            return whole.substring(0, end) + SECOND_CONTACT.formatted(when);
        }
    }

    @Nested
    class Modes {

        @Test
        void confidentialSurveysAskNothingOfOnePerson() {
            assertThat(faults(Definitions.WHOLE
                            .replace("IDENTIFIED", "CONFIDENTIAL")
                            .replace("\"changeable\": true", "\"changeable\": false")))
                    .containsExactly("questions[6].meaning", "questions[7].meaning", "questions[8].meaning");
        }

        @Test
        void whoMayBeQuotedMayChangeTheAnswerAndNobodyElsesChangeIsSeen() {
            assertThat(faults(Definitions.WHOLE.replace("\"changeable\": true", "\"changeable\": false")))
                    .containsExactly("changeable");
            assertThat(faults(Definitions.WHOLE.replace("IDENTIFIED", "CONFIDENTIAL")))
                    .contains("changeable");
            assertThat(Definitions.read(Definitions.WHOLE
                                    .replace("IDENTIFIED", "CONFIDENTIAL")
                                    .replace("\"changeable\": true, ", ""))
                            .changeable())
                    .isFalse();
        }

        @Test
        void areSettledByTheFirstPublication() {
            var definition = Definitions.read(Definitions.WHOLE);

            assertThat(DefinitionChecks.faults(definition, Mode.CONFIDENTIAL))
                    .extracting(Place::field)
                    .containsExactly("mode");
            assertThat(DefinitionChecks.faults(definition, Mode.IDENTIFIED)).isEmpty();
        }
    }

    @Test
    void counts() {
        var questions = IntStream.range(0, 21)
                .mapToObj("{\"key\": \"q%1$d\", \"kind\": \"CSAT\", \"text\": {\"en\": \"?\"}}"::formatted)
                .collect(Collectors.joining(","));
        var whole = Definitions.WHOLE;
        var start = whole.substring(0, whole.indexOf("\"questions\""));

        assertThat(faults(start + "\"questions\": [" + questions + "]}")).containsExactly("questions");
        assertThat(faults(start + "\"questions\": []}")).containsExactly("questions");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"languages\": [null], \"title\": {\"en\": null}, \"questions\": [null]}",
                "{\"languages\": [\"en\"], \"questions\": [{}, {\"options\": [{}, null], \"when\": {}}]}",
                "{\"questions\": [{\"key\": \"a\", \"kind\": \"SINGLE\", \"meaning\": \"REASON\", \"when\": {\"codes\": [null]}}]}",
                "{\"questions\": [{\"key\": \"a\", \"kind\": \"SINGLE\", \"meaning\": \"SUB_REASON\", \"options\": [{}]}]}",
                "{\"questions\": [{\"key\": \"a\", \"kind\": \"SCALE\", \"scale\": {}}, {\"key\": \"b\", \"kind\": \"TEXT\", \"meaning\": \"QUOTE_NAME\", \"when\": {\"question\": \"a\"}}]}"
            })
    void doesNotStumbleOverWhatIsMissing(String definition) {
        assertThat(faults(definition)).contains("name", "intro");
    }

    private static List<String> faults(String definition) {
        return DefinitionChecks.faults(Definitions.read(definition), null).stream()
                .map(Place::field)
                .toList();
    }
}
