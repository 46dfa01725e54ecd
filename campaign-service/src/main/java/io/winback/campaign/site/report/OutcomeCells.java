package io.winback.campaign.site.report;

import io.winback.campaign.experiment.GroupOutcome;
import io.winback.campaign.report.GroupResponse;
import io.winback.campaign.report.ShareResponse;
import io.winback.platform.money.Money;
import io.winback.platform.page.Figures;
import io.winback.platform.report.Cell;
import io.winback.platform.shop.ShopProfile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Figures of a report as cells in one language. */
record OutcomeCells(OutcomeWords words, Figures figures, ShopProfile shop) {

    /** As {@code HeldOutBy} names it. */
    private static final String OF_ALL = "GLOBAL";

    private static final BigDecimal SMALLEST_P = new BigDecimal("0.0001");
    private static final int DECIMALS_OF_P = 4;

    String count(long number) {
        return figures.count(number);
    }

    Cell number(long number) {
        return Cell.figure(figures.count(number), number);
    }

    Cell money(Money money) {
        return Cell.figure(figures.money(money), money.amount());
    }

    Cell moneyOrNone(@Nullable Money money) {
        return money == null ? Cell.none("") : money(money);
    }

    /** In percent, with the interval it may lie in. */
    Cell share(@Nullable ShareResponse share, String otherwise) {
        return share == null
                ? Cell.none(otherwise)
                : Cell.figure(figures.percent(share.share()), share.share())
                        .between(
                                share.low(),
                                share.high(),
                                range(figures.percent(share.low()), figures.percent(share.high())));
    }

    /** A difference of shares, in points. */
    Cell points(BigDecimal difference, BigDecimal low, BigDecimal high) {
        return Cell.figure(words.points(signed(difference)), difference)
                .between(low, high, range(signed(low), signed(high)));
    }

    /** A difference of amounts in the shop's currency. */
    Cell amount(BigDecimal difference, BigDecimal low, BigDecimal high) {
        return Cell.figure(figures.money(new Money(difference, shop.currency())), difference)
                .between(
                        low,
                        high,
                        range(
                                figures.money(new Money(low, shop.currency())),
                                figures.money(new Money(high, shop.currency()))));
    }

    Cell chance(BigDecimal p, String note) {
        return (p.compareTo(SMALLEST_P) < 0
                        ? Cell.figure("< " + figures.number(SMALLEST_P), p)
                        : Cell.figure(figures.number(p.setScale(DECIMALS_OF_P, RoundingMode.HALF_UP)), p))
                .noted(note);
    }

    String group(GroupResponse group) {
        return group(group.group());
    }

    String group(String name) {
        return switch (name) {
            case GroupOutcome.TREATED -> words.treated();
            case GroupOutcome.HELD_OUT -> words.heldOut();
            case OF_ALL -> words.heldOutOfAll();
            default -> words.variant(name);
        };
    }

    String date(Instant instant) {
        return figures.date(instant.atZone(shop.zone()).toLocalDate());
    }

    private String range(String low, String high) {
        return words.between(low, high);
    }

    private String signed(BigDecimal share) {
        var percent = share.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        return (percent.signum() > 0 ? "+" : percent.signum() < 0 ? "−" : "") + figures.number(percent.abs(), 1);
    }
}
