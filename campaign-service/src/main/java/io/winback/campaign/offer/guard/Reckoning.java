package io.winback.campaign.offer.guard;

import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The LTV guard: all that was spent and is planned on a customer, against a share of what they are worth. Money is in the shop's currency.
 *
 * @param mails what their contacts did cost, the one at hand included
 * @param offer what the offer at hand is expected to cost
 * @param basis how the value was reckoned
 * @param share of the value that may be spent, above 0 to 1
 */
public record Reckoning(
        CustomerFigures.Spent spent,
        Money mails,
        Money offer,
        Money value,
        @Nullable String basis,
        BigDecimal share) {

    /** Of a customer whose value is known. */
    public static Reckoning of(
            CustomerFigures figures, Money value, Money offer, GuardConfig config, BigDecimal share) {
        var mails = new Money(
                config.mailCost().multiply(BigDecimal.valueOf(figures.spent().contacts() + 1L)), value.currency());
        return new Reckoning(figures.spent(), mails, offer, value, figures.basis(), share);
    }

    /** Spent so far and planned, the offer at hand included. */
    public Money total() {
        return Stream.of(spent.used(), spent.open(), spent.leaked(), mails).reduce(offer, Money::plus);
    }

    /** Exactly as much as the share is allowed. */
    public boolean allows() {
        return total().amount().compareTo(limit()) <= 0;
    }

    /** Every part of the sum, and the value that was used. */
    public Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("total", total().toString());
        facts.put("used", spent.used().toString());
        facts.put("open", spent.open().toString());
        facts.put("leaked", spent.leaked().toString());
        facts.put("mails", mails.toString());
        facts.put("offer", offer.toString());
        facts.put("value", value.toString());
        facts.put("basis", basis == null ? "UNKNOWN" : basis);
        facts.put("share", share.toPlainString());
        facts.put("limit", new Money(limit(), value.currency()).toString());
        return facts;
    }

    private BigDecimal limit() {
        return value.amount().multiply(share);
    }
}
