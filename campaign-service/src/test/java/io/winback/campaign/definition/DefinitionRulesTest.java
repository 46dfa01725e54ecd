package io.winback.campaign.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.winback.campaign.TestShop;
import io.winback.campaign.window.Windows;
import io.winback.platform.shop.LinkTargets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionRulesTest {

    private static final String WHOLE = """
            {"name": "Whole", "segment": "lost",
             "offers": {"sorry": {"kind": "AMOUNT", "amount": {"amount": "5", "currency": "GBP"}}},
             "mails": {
               "ask": {"purpose": "SURVEY", "texts": {"en": {"subject": "Why, {{name}}?", "body": "Tell us", "button": "Go"}}},
               "sorry": {"purpose": "OFFERS", "texts": {"en": {"subject": "Sorry", "body": "{{coupon_code}}"}}},
               "news": {"purpose": "NEWS", "texts": {"en": {"subject": "New", "body": "{{#products}}{{name}} {{url}}{{/products}}"}}}},
             "stages": [
               {"key": "ask", "mail": "ask", "survey": "churn-reason", "wait": "P14D",
                "next": [{"reasons": ["SERVICE"], "stage": "sorry"}, {"stage": "news"}]},
               {"key": "sorry", "mail": "sorry", "offer": "sorry"},
               {"key": "news", "after": "P1D", "mail": "news", "next": [{"stage": "sorry"}]}]}
            """;

    private final DefinitionRules rules =
            new DefinitionRules(TestShop.london(), new LinkTargets(TestShop.london()), Windows.nineToEight());

    @Test
    void acceptsWhatIsWhole() {
        assertThatCode(() -> rules.check(Definition.of(WHOLE))).doesNotThrowAnyException();
        assertThatCode(() -> rules.check(Definition.of(CampaignExample.JSON))).doesNotThrowAnyException();
    }

    @Test
    void acceptsTheCampaignOfTheDemo() throws IOException {
        var demo = Files.readString(Path.of("../deploy/local/src/main/resources/demo/campaign.json"));

        assertThatCode(() -> rules.check(Definition.of(demo))).doesNotThrowAnyException();
    }

    /** Each row replaces one piece of the whole definition and names the place that is wrong then, and a word of the advice. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "kind": "AMOUNT"                | "kind": "PERCENT"        | offers.sorry                | percent
            "kind": "AMOUNT"                | "kind": "GIFT"           | offers.sorry                | gift
            "currency": "GBP"               | "currency": "EUR"        | offers.sorry.amount         | GBP
            "amount": "5"                   | "amount": "0"            | offers.sorry.amount         | more
            "texts": {"en": {"subject": "N  | "texts": {"et": {"subject": "N | mails.news.texts      | en is missing
            "texts": {"en": {"subject": "N  | "texts": {"fr": {"subject": "N | mails.news.texts.fr   | one of
            Why, {{name}}?                  | Why, {{nmae}}?           | mails.ask.texts.en.subject  | unknown variable nmae
            Tell us                         | Tell us {{>more}}        | mails.ask.texts.en.body     | includes no other
            Tell us                         | Tell us at http://shop.example | mails.ask.texts.en.body | https://
            Tell us                         | Tell us at https://evil.example | mails.ask.texts.en.body | shop.example
            Tell us                         | Tell us at www.evil.example | mails.ask.texts.en.body | www
            Tell us                         | Tell us at javascript:alert(1) | mails.ask.texts.en.body | https://
            Tell us                         | Tell us at https://shop.example/{{shop}} | mails.ask.texts.en.body | variables
            Tell us                         | This is your last chance | mails.ask.texts.en.body | coupon_expires
            Tell us                         | See\\n\\n{{proof}}         | mails.ask.texts.en.proof    | what was said
            "button": "Go"                  | "button": "Go", "proof": {"quote": "Good", "author": "A", "source": "https://evil.example"} | mails.ask.texts.en.proof.source | look it up
            "button": "Go"                  | "button": "Go", "mended": {"WEATHER": "It rains less"} | mails.ask.texts.en.mended | WEATHER
            "{{coupon_code}}"               | "Today only: {{coupon_code}} until {{coupon_expires}}" | stages[1].offer | for longer
            "subject": "New"                | "subject": "New\\nand old" | mails.news.texts.en.subject | one line
            "subject": "New"                | "subject": "{{#products}}{{name}}{{/products}}" | mails.news.texts.en.subject | body
            "Go"                            | "{{#name}}"              | mails.ask.texts.en.button   | not closed
            {"key": "sorry", "mail"         | {"key": "ask", "mail"    | stages[1].key               | another stage
            "mail": "news", "next"          | "mail": "nwes", "next"   | stages[2].mail              | known are ask, sorry, news
            "offer": "sorry"                | "offer": "sory"          | stages[1].offer             | known are sorry
            "mail": "sorry", "offer"        | "offer"                  | stages[1].mail              | needs a mail
            "mail": "sorry", "offer": "sorry" | "mail": "sorry"        | stages[1].offer             | names a coupon
            "sorry": {"purpose": "OFFERS"   | "sorry": {"purpose": "SERVICE_NOTICE" | stages[1].offer   | advertising
            "purpose": "SURVEY"             | "purpose": "NEWS"        | stages[0].survey            | SURVEY
            "wait": "P14D"                  | "window": {"from": "18:00", "to": "10:00"} | stages[0].window | over midnight
            "wait": "P14D"                  | "window": {"from": "10:00", "to": "10:30"} | stages[0].window | an hour
            "wait": "P14D"                  | "window": {"from": "20:00", "to": "22:00"} | stages[0].window | from 09:00-20:00
            "wait": "P14D"                  | "lateness": {"most": "P-1D"} | stages[0].lateness.most | P3D
            "P14D"                          | "P-14D"                  | stages[0].wait              | forward
            "P1D"                           | "P-1D"                   | stages[2].after             | forward
            "SERVICE"                       | "SERVICES"               | stages[0].next[0].reasons   | SERVICES
            {"stage": "news"}               | {"stage": "nwes"}        | stages[0].next[1].stage     | nwes
            "next": [{"stage": "sorry"}]    | "next": [{"stage": "ask"}] | stages[2].next[0].stage   | twice
            "next": [{"stage": "sorry"}]    | "next": [{"stage": "news"}] | stages[2].next[0].stage  | twice
            """)
    void namesThePlaceOfWhatIsWrong(String piece, String wrong, String place, String advice) {
        assertThat(WHOLE).contains(piece);

        var places = violations(WHOLE.replace(piece, wrong));

        assertThat(places)
                .filteredOn(found -> found.field().equals(place))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.message()).contains(advice));
    }

    @Test
    void namesEveryPlaceAtOnce() {
        var places = violations(WHOLE.replace("Why, {{name}}", "Why, {{nmae}}").replace("P1D", "P-1D"));

        assertThat(places).extracting(Place::field).containsExactly("mails.ask.texts.en.subject", "stages[2].after");
    }

    private List<Place> violations(String json) {
        return catchThrowableOfType(DefinitionProblem.class, () -> rules.check(Definition.of(json)))
                .places();
    }
}
