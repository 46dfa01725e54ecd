package io.winback.campaign.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Definition;
import io.winback.campaign.experiment.Readout;
import io.winback.campaign.feedback.warmup.WarmUpState;
import io.winback.campaign.journey.RehearsedStep;
import io.winback.campaign.journey.RehearsedStep.Kind;
import io.winback.campaign.offer.OfferRehearsal.Word;
import io.winback.campaign.offer.guard.Cost;
import io.winback.campaign.offer.guard.TypicalOrder;
import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Expected figures by hand. */
class ForecastsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    private static final CampaignDefinition GIFT = Definition.of("""
            {"name": "A gift", "segment": "lost", "holdout": 0.1,
             "offers": {"gift": {"kind": "AMOUNT", "amount": {"amount": "5.00", "currency": "GBP"}}},
             "mails": {"gift": {"purpose": "OFFERS", "texts": {"en": {"subject": "A gift", "body": "Hello"}}}},
             "stages": [{"key": "gift", "mail": "gift", "offer": "gift", "wait": "P80D"}]}
            """);

    private final Assumptions assumed =
            Assumptions.of(AssumptionsQuery.NONE, new TypicalOrder.Size(pounds("40.00"), TypicalOrder.Source.MEASURED));

    @Test
    void reckonsMailsReturnsAndMoney() {
        // given a hundred who get a mail with a coupon of five pounds, and order on the fourth day or do not
        var offers = Map.of("gift", given());
        var mail = step(Kind.MAIL, "DISPATCHED", START);
        var staying = new Outlook(GIFT, LONDON, offers);
        staying.add(List.of(mail), 100);
        var returning = new Outlook(GIFT, LONDON, offers);
        returning.add(List.of(mail, step(Kind.HAPPENS, "ORDER", START.plus(Duration.ofDays(4)))), 100);

        // when
        var expected = forecasts(new Ways.Expected(staying, returning), offers).of(0.175);

        // then 17.5 return, of whom half use the coupon; ten would have come anyway
        assertThat(expected.mails()).isEqualByComparingTo("100");
        assertThat(expected.returned()).isEqualByComparingTo("17.5");
        assertThat(expected.unaided()).isEqualByComparingTo("10");
        assertThat(expected.redeemed()).isEqualByComparingTo("8.8");
        // 17.5 x 40 - 8.75 x 5
        assertThat(expected.revenue()).isEqualTo(pounds("656.25"));
        // 8.75 x 5 + 100 x 0.10
        assertThat(expected.cost()).isEqualTo(pounds("53.75"));
        // 17.5 x 40 x 0.4 - 53.75; a discount counts once
        assertThat(expected.profit()).isEqualTo(pounds("226.25"));
        // less 10 x 40 x 0.4
        assertThat(expected.incremental()).isEqualTo(pounds("66.25"));
    }

    @Test
    void aCouponThatIsOverIsNotUsed() {
        var offers = Map.of("gift", given());
        var returning = new Outlook(GIFT, LONDON, offers);
        returning.add(
                List.of(
                        step(Kind.MAIL, "DISPATCHED", START),
                        step(Kind.HAPPENS, "ORDER", START.plus(Duration.ofDays(20)))),
                100);

        assertThat(returning.usable).isEmpty();
        assertThat(returning.coupons).containsEntry("gift", 100.0);
    }

    @Test
    void theBudgetIsUsedUpOnItsDay() {
        var offers = new TreeMap<>(Map.of("gift", given()));
        var staying = new Outlook(GIFT, LONDON, offers);
        staying.add(List.of(step(Kind.MAIL, "DISPATCHED", START)), 10);
        staying.add(List.of(step(Kind.MAIL, "DISPATCHED", START.plus(Duration.ofDays(1)))), 10);
        var warnings = new Warnings(
                GIFT, new Tally(GIFT, LONDON), new Ways.Expected(staying, new Outlook(GIFT, LONDON, offers)), 0);

        warnings.budget(pounds("75.00"));

        assertThat(warnings.all().get("BUDGET_USED")).containsEntry("day", "2026-03-03");
    }

    @Test
    void aNewDomainSendsOnlySoMuchADay() {
        // given 500 mails a day on two days, and a domain that may send 200 today, and half as many again each day
        var ways = new Ways.Expected(new Outlook(GIFT, LONDON, Map.of()), new Outlook(GIFT, LONDON, Map.of()));
        ways.staying().add(List.of(step(Kind.MAIL, "DISPATCHED", START)), 500);
        ways.staying().add(List.of(step(Kind.MAIL, "DISPATCHED", START.plus(Duration.ofDays(1)))), 500);
        var day = LocalDate.of(2026, 3, 2);
        var warnings = new Warnings(GIFT, new Tally(GIFT, LONDON), ways, 0);

        // when 300, 500, 50 wait at the ends of the days
        warnings.warmUp(new WarmUpState(day, 200, 0, true), 1.5, 50_000);

        // then
        assertThat(warnings.all().get("WARM_UP"))
                .containsEntry("from", "2026-03-02")
                .containsEntry("until", "2026-03-05");

        // and a known domain waits for nothing
        var none = new Warnings(GIFT, new Tally(GIFT, LONDON), ways, 0);
        none.warmUp(new WarmUpState(day, 50_000, 0, false), 1.5, 50_000);
        assertThat(none.all()).isEmpty();
    }

    @Test
    void aPoolMayBeTooSmall() {
        var pooled = Definition.of("""
                {"name": "A gift", "segment": "lost",
                 "offers": {"gift": {"kind": "AMOUNT", "amount": {"amount": "5.00", "currency": "GBP"}, "pool": "spring"}},
                 "mails": {"gift": {"purpose": "OFFERS", "texts": {"en": {"subject": "A gift", "body": "Hello"}}}},
                 "stages": [{"key": "gift", "mail": "gift", "offer": "gift"}]}
                """);
        var ways = new Ways.Expected(new Outlook(pooled, LONDON, Map.of()), new Outlook(pooled, LONDON, Map.of()));
        ways.staying().add(List.of(step(Kind.MAIL, "DISPATCHED", START)), 10);
        var warnings = new Warnings(pooled, new Tally(pooled, LONDON), ways, 0);

        warnings.pools(Map.of("spring", 7L), forecasts(ways, Map.of()));

        assertThat(warnings.all().get("POOL_SHORT")).containsEntry("left", "7").containsEntry("wanted", "10.0");
    }

    @Test
    void theHeldOutShowWhatTheyCan() {
        var readout = Readout.of(GIFT, START, 180, LONDON);

        // 180 customers at a base of 10 %
        var ten = Holdouts.of(GIFT, 162, 18, assumed, readout);
        var thirty = Holdouts.of(GIFT, 126, 54, assumed, readout);

        assertThat(ten.detectable()).isBetween(new BigDecimal("0.205"), new BigDecimal("0.215"));
        assertThat(thirty.detectable()).isBetween(new BigDecimal("0.135"), new BigDecimal("0.145"));
        assertThat(ten.enough()).isFalse();
        assertThat(ten.proposed()).isGreaterThan(new BigDecimal("0.2"));
        assertThat(Holdouts.of(GIFT, 0, 0, assumed, readout).proposed()).isNull();
    }

    private Forecasts forecasts(Ways.Expected ways, Map<String, OfferTally> offers) {
        return new Forecasts(
                ways, offers, assumed, 100, new BigDecimal("0.10"), new BigDecimal("0.4"), Currency.getInstance("GBP"));
    }

    private static OfferTally given() {
        var tally = new OfferTally(GIFT.offers().get("gift"));
        var five = pounds("5.00");
        tally.add(new Word(new Cost(five, five, pounds("0.00")), null, null));
        return tally;
    }

    private static RehearsedStep step(Kind kind, String rule, Instant at) {
        return new RehearsedStep(at, "gift", kind, rule, Map.of(), null);
    }

    private static Money pounds(String amount) {
        return Money.of(amount, "GBP");
    }
}
