package io.winback.campaign.offer.open;

import static io.winback.campaign.definition.DefinitionParts.offer;
import static io.winback.campaign.definition.DefinitionParts.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.offer.guard.TypicalOrder;
import io.winback.platform.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Side by side on an order of 40 pounds. */
class OpenOffersTest {

    private static final TypicalOrder.Size FORTY =
            new TypicalOrder.Size(Money.of("40", "GBP"), TypicalOrder.Source.MEASURED);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'kind': 'PERCENT', 'percent': 15 | 'kind': 'PERCENT', 'percent': 10 | false",
                "'kind': 'PERCENT', 'percent': 10 | 'kind': 'PERCENT', 'percent': 10 | true",
                "'kind': 'PERCENT', 'percent': 10 | 'kind': 'PERCENT', 'percent': 15 | true",
                "'kind': 'AMOUNT', 'amount': {'amount': '5', 'currency': 'GBP'} | 'kind': 'PERCENT', 'percent': 10 | false",
                "'kind': 'AMOUNT', 'amount': {'amount': '3.99', 'currency': 'GBP'} | 'kind': 'PERCENT', 'percent': 10 | true",
                "'kind': 'AMOUNT', 'amount': {'amount': '9', 'currency': 'GBP'}, 'minimum': {'amount': '60', 'currency': 'GBP'} | 'kind': 'PERCENT', 'percent': 1 | true",
                "'kind': 'AMOUNT', 'amount': {'amount': '5', 'currency': 'GBP'} | 'kind': 'AMOUNT', 'amount': {'amount': '9', 'currency': 'GBP'}, 'minimum': {'amount': '60', 'currency': 'GBP'} | false",
                "'kind': 'PERCENT', 'percent': 50, 'atMost': {'amount': '4', 'currency': 'GBP'} | 'kind': 'PERCENT', 'percent': 11 | true",
                "'kind': 'GIFT', 'gift': {'en': 'x'}, 'cost': {'amount': '3', 'currency': 'GBP'} | 'kind': 'FREE_DELIVERY', 'cost': {'amount': '4', 'currency': 'GBP'} | true",
                "'kind': 'AMOUNT', 'amount': {'amount': '3', 'currency': 'GBP'}, 'gift': {'en': 'x'}, 'cost': {'amount': '2', 'currency': 'GBP'} | 'kind': 'FREE_DELIVERY', 'cost': {'amount': '4', 'currency': 'GBP'} | false",
                "'kind': 'PERCENT', 'percent': 5, 'to': ['ACTIVE'] | 'kind': 'PERCENT', 'percent': 10 | false"
            })
    void tellsWhetherARewardForTheLostIsWorthMore(String ours, String everybodys, boolean weaker) {
        var open = new OpenOffers(List.of(registered("spring", everybodys)), FORTY);

        assertThat(open.refusal(offer(json(ours))).isPresent()).isEqualTo(weaker);
    }

    @Test
    void comparesWithTheBest() {
        var open = new OpenOffers(
                List.of(
                        registered("small", "'kind': 'PERCENT', 'percent': 5"),
                        registered("big", "'kind': 'PERCENT', 'percent': 20"),
                        registered("middle", "'kind': 'PERCENT', 'percent': 10")),
                FORTY);

        assertThat(open.refusal(offer(json("'kind': 'PERCENT', 'percent': 15"))))
                .hasValueSatisfying(refusal -> assertThat(refusal.facts())
                        .containsEntry("public", "big")
                        .containsEntry("publicWorth", "8.00 GBP")
                        .containsEntry("worth", "6.00 GBP")
                        .containsEntry("order", "40.00 GBP")
                        .containsEntry("orderFrom", "MEASURED"));
    }

    private static OpenOffers.Registered registered(String key, String fields) {
        return new OpenOffers.Registered(
                key, read(PublicOffer.class, json("'name': 'x', 'from': '2026-01-01T00:00:00Z', " + fields)));
    }

    private static String json(String fields) {
        return "{" + fields.replace('\'', '"') + "}";
    }
}
