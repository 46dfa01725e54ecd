package io.winback.campaign.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.TestShop;
import io.winback.campaign.window.Windows;
import io.winback.platform.shop.LinkTargets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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

    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");

    private final DefinitionRules rules =
            new DefinitionRules(TestShop.london(), new LinkTargets(TestShop.london()), Windows.nineToEight());

    @Test
    void acceptsWhatIsWhole() {
        assertThat(violations(WHOLE)).isEmpty();
        assertThat(violations(CampaignExample.JSON)).isEmpty();
    }

    @Test
    void acceptsTheCampaignOfTheDemo() throws IOException {
        var demo = Files.readString(Path.of("../deploy/local/src/main/resources/demo/campaign.json"));

        assertThat(violations(demo)).isEmpty();
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
            "button": "Go"                  | "button": "Go", "proof": {"quotes": true, "quote": "Good"} | mails.ask.texts.en.proof.quotes | leave quote
            "button": "Go"                  | "button": "Go", "proof": {"author": "A", "source": "https://shop.example"} | mails.ask.texts.en.proof.quote | "quotes": true
            "body": "{{#products}}{{name}} {{url}}{{/products}}" | "body": "See\\n\\n{{choices}}" | stages[2].survey | no survey goes with it
            Tell us                         | Tell us {{choices}}      | mails.ask.texts.en.body     | line of its own
            "reasons": ["SERVICE"]          | "needs": ["GIFT"], "answered": false | stages[0].next[0].answered | said nothing
            "reasons": ["SERVICE"]          | "knows": ["a"], "notKnown": ["a"] | stages[0].next[0].notKnown | nobody knows a
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
            "segment": "lost"               | "holdout": 0             | segment                     | RETURNING_ORDER
            "segment": "lost"               | "segment": "lost", "entry": {"maxAge": "PT0S"} | entry.maxAge | PT48H
            "segment": "lost"               | "segment": "lost", "entry": {"maxAge": "P91D"} | entry.maxAge | 90 days
            "segment": "lost"               | "segment": "lost", "exits": ["ENTRY_ORDER_RETURNED"] | exits | FIRST_ORDER
            "segment": "lost"               | "entry": {"on": "FIRST_ORDER"}, "exits": ["LEFT_SEGMENT"] | exits | needs a segment
            "segment": "lost"               | "segment": "lost", "reentry": {"policy": "AFTER"} | reentry.after | P90D
            "segment": "lost"               | "segment": "lost", "reentry": {"policy": "AFTER", "after": "P0D"} | reentry.after | a day or more
            "segment": "lost"               | "segment": "lost", "reentry": {"policy": "AFTER", "after": "P6Y"} | reentry.after | five years
            "segment": "lost"               | "segment": "lost", "reentry": {"policy": "AFTER_RETURN", "after": "P9D"} | reentry.after | leave it out
            "segment": "lost"               | "entry": {"on": "FIRST_ORDER"}, "reentry": {"policy": "EVERY", "after": "P1M"} | reentry.policy | on a segment
            "segment": "lost"               | "entry": {"on": "FIRST_ORDER"}, "reentry": {"policy": "AFTER_RETURN"} | reentry.policy | use AFTER
            "segment": "lost"               | "segment": "lost", "variants": {"tips": 1} | variants | two or more
            "segment": "lost"               | "segment": "lost", "variants": {"a": 1, "b": 1, "c": 1, "d": 1, "e": 1, "f": 1, "g": 1, "h": 1, "i": 1, "j": 1, "k": 1} | variants | 10 at most
            "segment": "lost"               | "segment": "lost", "guard": {"budget": {"amount": "0", "currency": "GBP"}} | guard.budget | more than nothing
            "segment": "lost"               | "segment": "lost", "guard": {"budget": {"amount": "9", "currency": "USD"}} | guard.budget | GBP
            "kind": "AMOUNT"                | "kind": "AMOUNT", "percent": 5 | offers.sorry.percent    | for PERCENT
            "kind": "AMOUNT"                | "kind": "AMOUNT", "atMost": {"amount": "5", "currency": "GBP"} | offers.sorry.atMost | for PERCENT
            "kind": "AMOUNT"                | "kind": "AMOUNT", "points": 5 | offers.sorry.points      | for POINTS
            "kind": "AMOUNT"                | "kind": "POINTS", "points": 5 | offers.sorry.amount      | CASH_CREDIT
            "kind": "AMOUNT"                | "kind": "POINTS"         | offers.sorry                | points
            "kind": "AMOUNT"                | "kind": "FREE_DELIVERY"  | offers.sorry.cost           | what it costs the shop
            "kind": "AMOUNT"                | "kind": "AMOUNT", "gift": {"en": "0.3 g of saffron"} | offers.sorry.cost | in GBP
            "kind": "AMOUNT"                | "kind": "AMOUNT", "gift": {"et": "0.3 g safranit"} | offers.sorry.gift | en is missing
            "kind": "AMOUNT"                | "kind": "AMOUNT", "gift": {"en": "tea", "fr": "the"} | offers.sorry.gift.fr | one of en
            "kind": "AMOUNT"                | "kind": "AMOUNT", "gift": {"en": "{{tea}}"} | offers.sorry.gift.en | no variables
            "kind": "AMOUNT"                | "kind": "AMOUNT", "cost": {"amount": "1", "currency": "GBP"} | offers.sorry.cost | leave it out
            "kind": "AMOUNT"                | "kind": "AMOUNT", "gift": {"en": "tea"}, "cost": {"amount": "-1", "currency": "GBP"} | offers.sorry.cost | nothing or more
            "kind": "AMOUNT"                | "kind": "AMOUNT", "minimum": {"amount": "9", "currency": "EUR"} | offers.sorry.minimum | GBP
            "kind": "AMOUNT"                | "kind": "AMOUNT", "otherAmounts": [{"amount": "5", "currency": "GBP"}] | offers.sorry.otherAmounts[0] | stands in amount
            "kind": "AMOUNT"                | "kind": "AMOUNT", "otherAmounts": [{"amount": "5", "currency": "EUR"}, {"amount": "6", "currency": "EUR"}] | offers.sorry.otherAmounts[1] | another amount in EUR
            "kind": "AMOUNT"                | "kind": "AMOUNT", "otherAmounts": [{"amount": "0", "currency": "EUR"}] | offers.sorry.otherAmounts[0] | more than nothing
            "kind": "AMOUNT"                | "kind": "AMOUNT", "validDays": 5, "validUntil": "2026-12-24" | offers.sorry.validUntil | not both
            "kind": "AMOUNT"                | "kind": "AMOUNT", "validUntil": "2026-11-01" | offers.sorry.validUntil | over
            "kind": "AMOUNT"                | "kind": "AMOUNT", "to": [] | offers.sorry.to           | LOST
            "wait": "P14D"                  | "wait": {"on": "+999999999-12-31"} | stages[0].wait    | 2199-12-31
            "kind": "AMOUNT"                | "kind": "AMOUNT", "validUntil": "2200-01-01" | offers.sorry.validUntil | 2199-12-31
            "wait": "P14D"                  | "wait": "P6Y"            | stages[0].wait              | five years
            "wait": "P14D"                  | "wait": {"for": "P3D", "on": "2026-12-01"} | stages[0].wait | not both
            "wait": "P14D"                  | "wait": "P14D", "until": ["ORDER"] | stages[0].until   | PURCHASED
            "wait": "P14D"                  | "wait": "P14D", "until": ["REDEMPTION"] | stages[0].until | needs an offer
            "wait": "P14D"                  | "until": ["CLICK"]       | stages[0].until             | there is no wait
            "offer": "sorry"                | "offer": "sorry", "wait": "P1D", "until": ["ANSWER"] | stages[1].until | survey
            "mail": "news"                  | "wait": "P1D", "until": ["CLICK"] | stages[2].until    | needs a mail
            "mail": "news"                  | "needs": "NEW_PRODUCT"   | stages[2].needs             | no mail
            "offer": "sorry"                | "offer": "sorry", "withoutOffer": "none" | stages[1].withoutOffer | known are ask
            "offer": "sorry"                | "offer": "sorry", "withoutOffer": "news" | stages[1].withoutOffer | same permission
            "offer": "sorry"                | "offer": "sorry", "withoutOffer": "sorry" | stages[1].withoutOffer | names a coupon
            "mail": "news"                  | "mail": "news", "withoutOffer": "news" | stages[2].withoutOffer | there is no offer
            {"stage": "news"}               | {"stage": "news", "end": "ENOUGH"} | stages[0].next[1].end | not both
            {"stage": "news"}               | {"stage": "news", "quiet": "P90D"} | stages[0].next[1].quiet | without a stage
            "next": [{"stage": "sorry"}]    | "next": [{"quiet": "P3Y"}] | stages[2].next[0].quiet   | two years
            "next": [{"stage": "sorry"}]    | "next": [{"quiet": "P0D"}] | stages[2].next[0].quiet   | a day
            {"stage": "news"}               | {"stage": "news", "variant": "tips"} | stages[0].next[1].variant | with its weight
            {"stage": "news"}               | {"stage": "news", "valueAtLeast": 50, "valueBelow": 50} | stages[0].next[1].valueBelow | nobody
            {"stage": "news"}               | {"stage": "news", "ordered": true} | stages[0].next[1].ordered | PURCHASED
            {"stage": "news"}               | {"stage": "news", "redeemed": true} | stages[0].next[1].redeemed | no coupon
            "reasons": ["SERVICE"]          | "reasons": ["SERVICE"], "answered": false | stages[0].next[0].answered | no reason
            "survey": "churn-reason", "wait" | "wait"                  | stages[0].next[0].reasons   | nobody has been asked
            "reasons": ["SERVICE"]          | "clicked": true          | stages[0].next[0].clicked   | not who gets money
            {"stage": "news"}               | {"clicked": true, "stage": "news"} | stages[0].next[1].clicked | not who gets money
            {"stage": "news"}               | {"clicked": true, "ordersAtLeast": 1, "valueAtLeast": 0, "stage": "news"} | stages[0].next[1].clicked | not who gets money
            {"stage": "news"}               | {"clicked": false, "end": "IDLE"}, {"stage": "news"} | stages[0].next[2] | not who gets money
            """)
    void namesThePlaceOfWhatIsWrong(String piece, String wrong, String place, String advice) {
        assertThat(WHOLE).contains(piece);

        var places = violations(WHOLE.replace(piece, wrong));

        assertThat(places)
                .filteredOn(found -> found.field().equals(place))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.message()).contains(advice));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"stage": "news"}            | {"clicked": true, "valueAtLeast": 50, "stage": "news"}
            {"stage": "news"}            | {"clicked": true, "answered": false, "stage": "news"}
            "next": [{"stage": "sorry"}] | "next": [{"clicked": true, "valueAtLeast": 50, "stage": "sorry"}]
            "next": [{"stage": "sorry"}] | "next": [{"clicked": false, "stage": "sorry"}]
            "next": [{"stage": "sorry"}] | "wait": "P30D", "next": [{"redeemed": false, "quiet": "P90D"}]
            "wait": "P14D"               | "wait": {"for": "P3D", "at": "10:00"}
            "wait": "P14D"               | "wait": {"on": "2026-12-01"}
            "wait": "P14D"               | "wait": "P14D", "until": ["ANSWER", "CLICK"]
            "segment": "lost"            | "entry": {"on": "RETURNING_ORDER"}, "exits": ["PURCHASED", "ENTRY_ORDER_RETURNED"]
            "segment": "lost"            | "segment": "lost", "reentry": {"policy": "EVERY", "after": "P1M"}
            "kind": "AMOUNT"             | "kind": "AMOUNT", "validUntil": "2026-11-02"
            "kind": "AMOUNT"             | "kind": "CASH_CREDIT", "otherAmounts": [{"amount": "6", "currency": "EUR"}]
            """)
    void acceptsWhatCanBe(String piece, String other) {
        assertThat(WHOLE).contains(piece);

        assertThat(violations(WHOLE.replace(piece, other))).isEmpty();
    }

    @Test
    void namesWhatNobodyComesTo() {
        var unreachable = WHOLE.replace("\"next\": [{\"stage\": \"sorry\"}]", "\"next\": []")
                .replace(
                        "\"reasons\": [\"SERVICE\"], \"stage\": \"sorry\"",
                        "\"reasons\": [\"SERVICE\"], \"stage\": \"news\"");

        assertThat(violations(unreachable))
                .containsExactly(new Place(
                        "stages[1].key", "no way leads to sorry; name it in the next of a stage, or leave it out"));
    }

    @Test
    void asksForTheMostAPercentageTakesWhereThereIsABudget() {
        var percent = WHOLE.replace(
                        "\"kind\": \"AMOUNT\", \"amount\": {\"amount\": \"5\", \"currency\": \"GBP\"}",
                        "\"kind\": \"PERCENT\", \"percent\": 5")
                .replace(
                        "\"segment\": \"lost\"",
                        "\"segment\": \"lost\", \"guard\": {\"budget\": {\"amount\": \"500\", \"currency\": \"GBP\"}}");

        assertThat(violations(percent)).extracting(Place::field).containsExactly("offers.sorry.atMost");
    }

    @Test
    void namesEveryPlaceAtOnce() {
        var places = violations(WHOLE.replace("Why, {{name}}", "Why, {{nmae}}").replace("P1D", "P-1D"));

        assertThat(places).extracting(Place::field).containsExactly("mails.ask.texts.en.subject", "stages[2].after");
    }

    private List<Place> violations(String json) {
        return rules.problems(Definition.of(json), NOW);
    }
}
