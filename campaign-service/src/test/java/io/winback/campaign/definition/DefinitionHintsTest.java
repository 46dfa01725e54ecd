package io.winback.campaign.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionHintsTest {

    private static final String WHOLE = """
            {"name": "Whole", "segment": "lost",
             "offers": {"sorry": {"kind": "AMOUNT", "amount": {"amount": "5", "currency": "GBP"}}},
             "mails": {
               "ask": {"purpose": "SURVEY", "texts": {"en": {"subject": "Why?", "body": "Why?"}}},
               "sorry": {"purpose": "OFFERS", "texts": {"en": {"subject": "Sorry", "body": "Sorry"}}}},
             "stages": [
               {"key": "ask", "mail": "ask", "survey": "churn-reason", "wait": "P14D",
                "next": [{"reasons": ["SERVICE.RUDE"], "stage": "sorry"}, {"answered": false, "stage": "sorry"}]},
               {"key": "sorry", "mail": "sorry", "offer": "sorry"}]}
            """;

    @Test
    void saysNothingWhereThereIsNothingToSay() {
        assertThat(DefinitionHints.of(Definition.of(WHOLE), LocalDate.parse("2026-11-02")))
                .isEmpty();
    }

    @Test
    void saysWhichVariantsAreTheSame() {
        assertThat(hintsOfVariants("{\"a\": 1, \"b\": 1, \"c\": 1}"))
                .extracting(Place::field)
                .containsExactly("variants.b", "variants.c");
        assertThat(hintsOfVariants("{\"a\": 1, \"b\": 1}")).isEmpty();
    }

    @Test
    void saysWhichVariantHardlyAnybodyGets() {
        assertThat(hintsOfVariants("{\"a\": 1, \"b\": 30}")).singleElement().satisfies(hint -> {
            assertThat(hint.field()).isEqualTo("variants.a");
            assertThat(hint.message()).contains("1 of 31");
        });
    }

    /** One way asks for a. */
    private static List<Place> hintsOfVariants(String variants) {
        var definition = WHOLE.replace("\"segment\": \"lost\"", "\"segment\": \"lost\", \"variants\": " + variants)
                .replace("{\"answered\": false,", "{\"variant\": \"a\",");
        return DefinitionHints.of(Definition.of(definition), LocalDate.parse("2026-11-02")).stream()
                .filter(hint -> hint.field().startsWith("variants"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "segment": "lost"       | "segment": "lost", "holdout": 0       | holdout              | without the campaign
            "segment": "lost"       | "segment": "lost", "variants": {"a": 1, "b": 1} | variants.a | all variants
            "segment": "lost"       | "segment": "lost", "holdout": 0, "experiment": {"metric": "PROFIT"} | experiment | nothing to compare
            "segment": "lost"       | "segment": "lost", "experiment": {"intakeDays": 300} | experiment.intakeDays | 390 days
            "offers": {             | "offers": {"more": {"kind": "PERCENT", "percent": 5}, | offers.more | no stage
            "kind": "AMOUNT"        | "kind": "AMOUNT", "to": ["PROSPECT"]  | offers.sorry.to      | newcomers
            "kind": "AMOUNT"        | "kind": "AMOUNT", "minimum": {"amount": "5", "currency": "GBP"} | offers.sorry.minimum | costs the customer nothing
            "mails": {              | "mails": {"more": {"purpose": "NEWS", "texts": {"en": {"subject": "N", "body": "N"}}}, | mails.more | no stage
            {"en": {"subject": "Why | {"et": {"subject": "Miks", "body": "Miks"}, "en": {"subject": "Why | mails.sorry.texts | et
            "wait": "P14D",         | "wait": "P0D",                        | stages[0].wait       | before anybody could answer
            "wait": "P14D",         | "wait": {"on": "2026-11-01"},         | stages[0].wait       | over
            "offer": "sorry"        | "offer": "sorry", "after": {"on": "2026-11-01"} | stages[1].after | over
            "answered": false       | "answered": true                      | stages[0].next       | which is most
            "reasons": ["SERVICE.RUDE"], "stage" | "stage"                  | stages[0].next[1]    | takes all
            "answered": false       | "reasons": ["SERVICE.RUDE"]           | stages[0].next[1]    | asks for the same
            SERVICE.RUDE            | SERVICE.RUED                          | stages[0].next[0].reasons | SERVICE.RUED
            """)
    void saysWhatIsPerhapsNotMeant(String piece, String other, String field, String words) {
        assertThat(WHOLE).contains(piece);

        assertThat(DefinitionHints.of(Definition.of(WHOLE.replace(piece, other)), LocalDate.parse("2026-11-02")))
                .filteredOn(hint -> hint.field().equals(field))
                .isNotEmpty()
                .allSatisfy(hint -> assertThat(hint.message()).contains(words));
    }
}
