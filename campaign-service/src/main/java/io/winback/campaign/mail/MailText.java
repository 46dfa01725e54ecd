package io.winback.campaign.mail;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.winback.campaign.definition.MailTemplate.Purpose;
import io.winback.campaign.offer.Coupon;
import io.winback.platform.money.Money;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Words that depend on what happened: the fault a customer named, the worth of a coupon, the reason for the mail. */
final class MailText {

    private final MailWords words;
    private final Locale locale;

    private MailText(MailWords words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    static MailText in(String language) {
        return new MailText(
                MessageBundles.get(MailWords.class, Localized.Literal.of(language)), Locale.forLanguageTag(language));
    }

    /** @param bought to who never did, nobody says so */
    String why(Purpose purpose, String shop, boolean bought) {
        if (!bought) {
            return agreed(purpose, shop);
        }
        return switch (purpose) {
            case OFFERS -> words.whyOffers(shop);
            case NEWS -> words.whyNews(shop);
            case SURVEY -> words.whySurvey(shop);
            case SERVICE_NOTICE -> words.whyServiceNotice(shop);
        };
    }

    private String agreed(Purpose purpose, String shop) {
        return switch (purpose) {
            case OFFERS -> words.agreedOffers(shop);
            case NEWS -> words.agreedNews(shop);
            case SURVEY -> words.agreedSurvey(shop);
            case SERVICE_NOTICE -> words.agreedServiceNotice(shop);
        };
    }

    String visit(String shop) {
        return words.visit(shop);
    }

    /** All that a code gives, and from which goods on: "£20 and 0.3 g of saffron, on orders of £50 and more". */
    String worth(Coupon coupon) {
        var gift = coupon.gift();
        var itself = itself(coupon);
        var all = itself == null
                ? Objects.requireNonNullElse(gift, "")
                : gift == null || gift.isBlank() ? itself : words.both(itself, gift);
        var minimum = coupon.minimum();
        return minimum == null ? all : words.from(all, money(minimum));
    }

    /** Without the gift; null where that is everything. */
    private @Nullable String itself(Coupon coupon) {
        if (coupon.percent() != null) {
            return words.percent(NumberFormat.getNumberInstance(locale).format(coupon.percent()));
        }
        if (coupon.points() != null) {
            return words.points(NumberFormat.getIntegerInstance(locale).format(coupon.points()));
        }
        if (coupon.amount() != null) {
            var amount = money(coupon.amount());
            return coupon.kind().equals("CASH_CREDIT") ? words.credit(amount) : amount;
        }
        return coupon.kind().equals("FREE_DELIVERY") ? words.freeDelivery() : null;
    }

    String answer() {
        return words.answer();
    }

    /** Who said something and gave no name. */
    String someCustomer() {
        return words.someCustomer();
    }

    String preferences() {
        return words.preferences();
    }

    String unsubscribe() {
        return words.unsubscribe();
    }

    /** The last day that is over only when the time is: what a reader is told is never too late. */
    String lastDay(Instant end, ZoneId zone) {
        return DateTimeFormatter.ofPattern(words.dateFormat(), locale)
                .format(end.atZone(zone).toLocalDate().minusDays(1));
    }

    String money(Money money) {
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        format.setMaximumFractionDigits(money.amount().scale());
        format.setMinimumFractionDigits(
                money.amount().stripTrailingZeros().scale() <= 0
                        ? 0
                        : money.amount().scale());
        return format.format(money.amount());
    }

    /** The fault a customer named, for an apology that names it too. */
    String fault(@Nullable String reason, @Nullable String subReason) {
        return switch (subReason == null ? String.valueOf(reason) : subReason) {
            case "SERVICE" -> words.faultService();
            case "SERVICE.DELIVERY" -> words.faultDelivery();
            case "SERVICE.PACKAGING" -> words.faultPackaging();
            case "SERVICE.INDIFFERENT" -> words.faultIndifferent();
            case "SERVICE.RUDE" -> words.faultRude();
            case "SERVICE.UNREACHABLE" -> words.faultUnreachable();
            case "SERVICE.RETURN" -> words.faultReturn();
            case "QUALITY" -> words.faultQuality();
            case "QUALITY.FAULT" -> words.faultFault();
            case "QUALITY.NOT_AS_DESCRIBED" -> words.faultNotAsDescribed();
            case "QUALITY.UNCLEAR" -> words.faultUnclear();
            default -> subReason == null ? words.faultUnknown() : fault(reason, null);
        };
    }
}
