package io.winback.campaign.offer.guard;

import static io.winback.campaign.definition.DefinitionParts.offer;
import static io.winback.campaign.offer.guard.Figures.lost;
import static io.winback.campaign.offer.guard.Figures.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.TestShop;
import io.winback.campaign.definition.OfferDefinition;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-18T09:00:00Z");
    private static final OfferDefinition AMOUNT =
            offer("{\"kind\": \"AMOUNT\", \"amount\": {\"amount\": \"20.00\", \"currency\": \"GBP\"}}");
    private static final OfferDefinition SAFFRON = offer(
            "{\"kind\": \"GIFT\", \"gift\": {\"en\": \"0.3 g of saffron\"}, \"cost\": {\"amount\": \"3.00\", \"currency\": \"GBP\"}}");
    private static final OfferDefinition DELIVERY = offer("{\"kind\": \"FREE_DELIVERY\"}");

    @Test
    void givesALostCustomerWhatTheyAreWorth() {
        assertThat(refusal(AMOUNT, lost(), "0.3")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PROSPECT", "ACTIVE", "DUE"})
    void isForTheLostOnly(String stage) {
        assertThat(refusal(AMOUNT, lost().stage(stage), "1"))
                .hasValue(new Refusal("NOT_LOST", Map.of("stage", stage, "to", "[LOST]")));
    }

    @Test
    void isForWhoeverTheShopSays() {
        var regulars = offer(
                "{\"kind\": \"AMOUNT\", \"amount\": {\"amount\": \"20.00\", \"currency\": \"GBP\"}, \"to\": [\"ACTIVE\"]}");

        assertThat(refusal(regulars, lost().stage("ACTIVE").buys("0.9"), "1")).isEmpty();
        assertThat(rule(regulars, lost(), "1")).isEqualTo("NOT_LOST");
    }

    @Test
    void isGivenOnceUnlessTheShopSaysMore() {
        var twice = offer("{\"kind\": \"FREE_DELIVERY\", \"perCustomer\": 2}");

        assertThat(rule(DELIVERY, lost().had(1), "1")).isEqualTo("PER_CUSTOMER");
        assertThat(refusal(twice, lost().had(1), "1")).isEmpty();
        assertThat(rule(twice, lost().had(2), "1")).isEqualTo("PER_CUSTOMER");
    }

    @Nested
    class MoneyReward {

        @Test
        void isGivenOnceInTwelveMonthsToTheSecond() {
            assertThat(rule(AMOUNT, lost().rewarded("2025-03-18T09:00:01Z"), "1"))
                    .isEqualTo("MONEY_REWARD");
            assertThat(refusal(AMOUNT, lost().rewarded("2025-03-18T09:00:00Z"), "1"))
                    .isEmpty();
        }

        @Test
        void saysWhenTheNextIsFree() {
            assertThat(refusal(AMOUNT, lost().rewarded("2025-11-01T00:00:00Z"), "1"))
                    .map(Refusal::facts)
                    .hasValue(Map.of("last", "2025-11-01T00:00:00Z", "months", "12", "free", "2026-11-01T00:00:00Z"));
        }

        @Test
        void doesNotKeepAGiftBack() {
            assertThat(refusal(SAFFRON, lost().rewarded("2026-03-01T00:00:00Z"), "1"))
                    .isEmpty();
        }
    }

    @Nested
    class ReturnsUnaided {

        @ParameterizedTest
        @CsvSource({"0.4999, false", "0.5, true", "1, true"})
        void getsTheReminder(String probability, boolean refused) {
            assertThat(refusal(AMOUNT, lost().buys(probability), "1").isPresent())
                    .isEqualTo(refused);
        }

        @Test
        void isAskedOfGiftsToo() {
            assertThat(rule(SAFFRON, lost().buys("0.6"), "1")).isEqualTo("RETURNS_UNAIDED");
            assertThat(refusal(DELIVERY, lost().buys("0.6"), "1")).isEmpty();
        }
    }

    @Nested
    class LtvGuard {

        @Test
        void sparesWhoIsWorthNothingKnown() {
            assertThat(rule(AMOUNT, lost().worth(null), "1")).isEqualTo("NO_VALUE");
            assertThat(refusal(DELIVERY, lost().worth(null), "1")).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"100, true", "160, true", "160.01, false", "161, false"})
        void allowsWhatTheCustomerIsWorth(String amount, boolean allowed) {
            assertThat(refusal(gift(amount), lost(), "1").isEmpty()).isEqualTo(allowed);
        }

        @Test
        void countsEarlierAttempts() {
            // given two attempts before: one used, one still open
            var anna = lost().spent("60", "40", "0", 0);

            // then the third counts them
            assertThat(refusal(gift("60"), anna, "1")).isEmpty();
            assertThat(refusal(gift("61"), anna, "1")).map(Refusal::facts).hasValueSatisfying(facts -> assertThat(facts)
                    .containsEntry("total", "161.00 GBP")
                    .containsEntry("used", "60.00 GBP")
                    .containsEntry("open", "40.00 GBP")
                    .containsEntry("offer", "61.00 GBP")
                    .containsEntry("value", "160.00 GBP")
                    .containsEntry("basis", "SIMPLE")
                    .containsEntry("limit", "160.00 GBP"));
        }

        @Test
        void countsLeaksAndMails() {
            assertThat(rule(gift("100"), lost().spent("0", "0", "60.01", 0), "1"))
                    .isEqualTo("LTV_GUARD");
            assertThat(new OfferRules(Figures.config("5"), TestShop.london())
                            .refusal(
                                    proposal(gift("100"), "1"),
                                    lost().spent("0", "0", "0", 11).build(),
                                    NOW))
                    .isEmpty();
            assertThat(new OfferRules(Figures.config("5"), TestShop.london())
                            .refusal(
                                    proposal(gift("100"), "1"),
                                    lost().spent("0", "0", "0", 12).build(),
                                    NOW))
                    .map(Refusal::rule)
                    .hasValue("LTV_GUARD");
        }

        @Test
        void takesTheSharedPartWhereTheCampaignSaysNothing() {
            assertThat(refusal(gift("48"), lost(), null)).isEmpty();
            assertThat(rule(gift("48.01"), lost(), null)).isEqualTo("LTV_GUARD");
        }

        private static OfferDefinition gift(String cost) {
            return offer("{\"kind\": \"GIFT\", \"gift\": {\"en\": \"a jar\"}, \"cost\": {\"amount\": \"" + cost
                    + "\", \"currency\": \"GBP\"}}");
        }
    }

    private static String rule(OfferDefinition offer, Figures figures, String share) {
        return refusal(offer, figures, share).map(Refusal::rule).orElse("none");
    }

    private static Optional<Refusal> refusal(OfferDefinition offer, Figures figures, String share) {
        return new OfferRules(Figures.config("0"), TestShop.london())
                .refusal(proposal(offer, share), figures.build(), NOW);
    }

    private static OfferRules.Proposal proposal(OfferDefinition offer, String share) {
        return new OfferRules.Proposal(
                offer, Cost.of(offer, pounds("50")), share == null ? null : new BigDecimal(share));
    }
}
