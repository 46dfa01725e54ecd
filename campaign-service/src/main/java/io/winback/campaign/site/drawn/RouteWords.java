package io.winback.campaign.site.drawn;

import io.winback.campaign.definition.Route;
import io.winback.platform.money.Money;
import io.winback.platform.page.CodeWords;
import io.winback.platform.page.Counted;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** For whom a way is, in words. */
final class RouteWords {

    private final DrawnWords words;
    private final CodeWords codes;
    private final Language language;
    private final Figures figures;
    private final Counted counted;
    private final Currency currency;

    /** @param currency the shop's, in which customers are valued */
    RouteWords(Language language, Currency currency) {
        this.words = language.words(DrawnWords.class);
        this.codes = new CodeWords(language);
        this.language = language;
        this.figures = new Figures(language);
        this.counted = new Counted(language);
        this.currency = currency;
    }

    /** Empty for a way that everybody fits. */
    String of(Route route) {
        var parts = new ArrayList<String>();
        if (!route.reasons().isEmpty()) {
            parts.add(words.reasons(route.reasons().stream()
                    .map(reason -> words.quoted(codes.reason(reason)))
                    .reduce(words::or)
                    .orElseThrow()));
        }
        codes(route.needs()).map(words::needs).ifPresent(parts::add);
        codes(route.knows()).map(words::knows).ifPresent(parts::add);
        codes(route.notKnown()).map(words::notKnown).ifPresent(parts::add);
        fact(parts, route.answered(), words.answered(), words.notAnswered());
        fact(parts, route.clicked(), words.clicked(), words.notClicked());
        fact(parts, route.ordered(), words.ordered(), words.notOrdered());
        fact(parts, route.redeemed(), words.redeemed(), words.notRedeemed());
        if (route.variant() != null) {
            parts.add(words.variant(route.variant()));
        }
        value(parts, route);
        return parts.stream().reduce(words::and).orElse("");
    }

    /** Codes and products as the shop calls them. */
    private Optional<String> codes(List<String> codes) {
        return codes.stream().map(words::quoted).reduce(words::or);
    }

    private void value(List<String> parts, Route route) {
        if (route.valueAtLeast() != null) {
            parts.add(words.valueAtLeast(money(route.valueAtLeast())));
        }
        if (route.valueBelow() != null) {
            parts.add(words.valueBelow(money(route.valueBelow())));
        }
        var orders = route.ordersAtLeast();
        if (orders != null) {
            parts.add(words.ordersAtLeast(counted.of(orders, words.orders())));
        }
        if (route.pBuyAtLeast() != null) {
            parts.add(words.pBuyAtLeast(Shares.of(route.pBuyAtLeast(), language)));
        }
    }

    private static void fact(List<String> parts, @Nullable Boolean asked, String yes, String no) {
        if (asked != null) {
            parts.add(asked ? yes : no);
        }
    }

    private String money(BigDecimal amount) {
        return figures.money(new Money(amount, currency));
    }
}
