package io.winback.campaign.offer;

import static io.winback.campaign.definition.DefinitionParts.offer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CouponsTest {

    /** The day of issue is the first; the last ends at midnight where the customer lives, summer time or not. */
    @ParameterizedTest
    @CsvSource({
        "14, Europe/Tallinn, 2026-03-18T09:00:00Z, 2026-03-31T21:00:00Z",
        "1, Europe/Tallinn, 2026-03-18T09:00:00Z, 2026-03-18T22:00:00Z",
        "1, Europe/Tallinn, 2026-03-18T22:00:00Z, 2026-03-19T22:00:00Z",
        "1, Pacific/Auckland, 2026-03-18T12:00:00Z, 2026-03-19T11:00:00Z",
        "2, Africa/Cairo, 2026-04-23T09:00:00Z, 2026-04-24T21:00:00Z"
    })
    void areGoodToTheEndOfTheLastLocalDay(int days, String zone, Instant issued, Instant expires) {
        var offer = offer("{\"kind\": \"FREE_DELIVERY\", \"validDays\": " + days + "}");

        assertThat(Coupons.expires(offer, ZoneId.of(zone), issued)).isEqualTo(expires);
    }

    @ParameterizedTest
    @CsvSource({"Europe/London, 2026-12-25T00:00:00Z", "Asia/Tokyo, 2026-12-24T15:00:00Z"})
    void areGoodToTheEndOfADate(String zone, Instant expires) {
        var offer = offer("{\"kind\": \"FREE_DELIVERY\", \"validUntil\": \"2026-12-24\"}");

        assertThat(Coupons.expires(offer, ZoneId.of(zone), Instant.parse("2026-03-18T09:00:00Z")))
                .isEqualTo(expires);
    }
}
