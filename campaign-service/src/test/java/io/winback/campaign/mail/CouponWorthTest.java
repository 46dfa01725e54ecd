package io.winback.campaign.mail;

import static io.winback.campaign.definition.DefinitionParts.offer;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.RealTest;
import io.winback.campaign.offer.Coupons;
import io.winback.campaign.offer.Holder;
import io.winback.platform.money.Money;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader is told that a code gives: all of it, and from which goods on. */
@RealTest
class CouponWorthTest {

    private static final String SPICE = """
            {"kind": "AMOUNT", "amount": {"amount": "20.00", "currency": "GBP"}, "gift": {"en": "0.3 g of saffron"},
             "otherAmounts": [{"amount": "24.00", "currency": "EUR"}], "cost": {"amount": "1.00", "currency": "GBP"},
             "minimum": {"amount": "50.00", "currency": "GBP"}}""";

    @Inject
    Coupons coupons;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | £20 and 0.3 g of saffron, on orders of £50 and more",
                "zh | £20和0.3 g of saffron（订单满£50可用）",
                "et | 20 £ ja 0.3 g of saffron (tellimustele alates 50 £)",
                "uk | 20 GBP та 0.3 g of saffron (для замовлень від 50 GBP)"
            })
    void isSaidInFourLanguages(String language, String worth) {
        assertThat(plain(worth(SPICE, language, "GBP"))).isEqualTo(worth);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'kind': 'PERCENT', 'percent': 12.5 | 12.5%",
                "'kind': 'CASH_CREDIT', 'amount': {'amount': '7.50', 'currency': 'GBP'} | £7.50 of store credit",
                "'kind': 'POINTS', 'points': 1500 | 1,500 points",
                "'kind': 'GIFT', 'gift': {'en': 'a jar'} | a jar",
                "'kind': 'UPGRADE', 'gift': {'en': 'express delivery'} | express delivery",
                "'kind': 'FREE_DELIVERY' | free delivery",
                "'kind': 'FREE_DELIVERY', 'gift': {'en': 'a jar'} | free delivery and a jar"
            })
    void namesEveryKind(String offer, String worth) {
        assertThat(worth("{" + offer.replace('\'', '"') + "}", "en", "GBP")).isEqualTo(worth);
    }

    @ParameterizedTest
    @CsvSource({"EUR, €24", "GBP, £20", "SEK, £20"})
    void isInTheCustomersOwnCurrency(String currency, String amount) {
        assertThat(worth(SPICE, "en", currency)).startsWith(amount + " and");
    }

    private String worth(String json, String language, String currency) {
        var person = new Coupons.Person(Currency.getInstance(currency), language, ZoneId.of("Europe/London"));
        var coupon = coupons.of(
                new Holder("anna-1", "win-back", new UUID(0, 1), "spice"),
                offer(json),
                person,
                Coupons.Code.made("CODE"),
                Money.of("20", "GBP"),
                Instant.parse("2026-03-18T09:00:00Z"));
        return MailText.in(language).worth(coupon);
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
