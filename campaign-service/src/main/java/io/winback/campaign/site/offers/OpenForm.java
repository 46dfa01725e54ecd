package io.winback.campaign.site.offers;

import io.quarkus.qute.TemplateData;
import io.winback.campaign.definition.OfferDefinition.Kind;
import io.winback.campaign.offer.open.PublicOffer;
import io.winback.platform.money.Money;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A public offer as it was filled in.
 *
 * @param figure percent, or money in the shop's currency, as the kind has it
 * @param until last day, included; empty: until it is taken away
 */
@TemplateData
record OpenForm(
        @FormParam("key") @DefaultValue("") String key,
        @FormParam("name") @DefaultValue("") String name,
        @FormParam("kind") @DefaultValue("") String kind,
        @FormParam("figure") @DefaultValue("") String figure,
        @FormParam("minimum") @DefaultValue("") String minimum,
        @FormParam("from") @DefaultValue("") String from,
        @FormParam("until") @DefaultValue("") String until) {

    static final OpenForm EMPTY = new OpenForm("", "", "PERCENT", "", "", "", "");

    boolean named() {
        return key.matches("[a-z0-9][a-z0-9-]{0,63}") && !name.isBlank() && name.length() <= 200;
    }

    /**
     * The offer that was filled in; days are the shop's.
     *
     * @throws IllegalArgumentException or a {@link java.time.DateTimeException} where a field cannot be read
     */
    PublicOffer offer(Currency currency, ZoneId zone) {
        var chosen = Arrays.stream(Kind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
        var number = number(figure);
        var money = new Money(number, currency);
        var isMoney = chosen == Kind.AMOUNT || chosen == Kind.CASH_CREDIT;
        return new PublicOffer(
                name.strip(),
                chosen,
                chosen == Kind.PERCENT ? number : null,
                null,
                isMoney ? money : null,
                chosen == Kind.PERCENT || isMoney ? null : money,
                minimum.isBlank() ? null : new Money(number(minimum), currency),
                LocalDate.parse(from).atStartOfDay(zone).toInstant(),
                until.isBlank()
                        ? null
                        : LocalDate.parse(until).plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static BigDecimal number(@Nullable String text) {
        return new BigDecimal(String.valueOf(text).strip().replace(',', '.'));
    }
}
