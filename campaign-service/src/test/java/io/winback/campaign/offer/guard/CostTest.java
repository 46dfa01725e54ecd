package io.winback.campaign.offer.guard;

import static io.winback.campaign.definition.DefinitionParts.offer;
import static io.winback.campaign.offer.guard.Figures.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostTest {

    /** On an order of 40 pounds. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind': 'AMOUNT', 'amount': {'amount': '20', 'currency': 'GBP'}} | 20 | 20 | 0",
                "{'kind': 'AMOUNT', 'amount': {'amount': '20', 'currency': 'GBP'}, 'gift': {'en': 'x'}, 'cost': {'amount': '3', 'currency': 'GBP'}} | 23 | 23 | 3",
                "{'kind': 'CASH_CREDIT', 'amount': {'amount': '5', 'currency': 'GBP'}} | 5 | 5 | 0",
                "{'kind': 'PERCENT', 'percent': 15} | 6 | 6 | 0",
                "{'kind': 'PERCENT', 'percent': 15, 'atMost': {'amount': '10', 'currency': 'GBP'}} | 6 | 10 | 0",
                "{'kind': 'PERCENT', 'percent': 50, 'atMost': {'amount': '10', 'currency': 'GBP'}, 'cost': {'amount': '1', 'currency': 'GBP'}} | 11 | 11 | 1",
                "{'kind': 'PERCENT', 'percent': 15, 'minimum': {'amount': '100', 'currency': 'GBP'}} | 15 | 15 | 0",
                "{'kind': 'FREE_DELIVERY', 'cost': {'amount': '4.50', 'currency': 'GBP'}} | 4.50 | 4.50 | 4.50",
                "{'kind': 'POINTS', 'points': 500, 'cost': {'amount': '5', 'currency': 'GBP'}} | 5 | 5 | 5",
                "{'kind': 'UPGRADE', 'gift': {'en': 'express'}} | 0 | 0 | 0"
            })
    void isWhatTheCodeTakesFromTheShop(String offer, String planned, String most, String extra) {
        assertThat(Cost.of(offer(offer.replace('\'', '"')), pounds("40")))
                .isEqualTo(new Cost(pounds(planned), pounds(most), pounds(extra)));
    }
}
