package io.winback.segmentation.page.measure;

import io.winback.platform.money.Money;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Language;
import io.winback.platform.report.Cell;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Figures of measures as cells in one language; where there is no figure, there is a dash. */
record Cells(Figures figures) {

    static Cells in(Language language) {
        return new Cells(new Figures(language));
    }

    Cell count(long number) {
        return Cell.figure(figures.count(number), number);
    }

    Cell number(@Nullable BigDecimal number) {
        return number == null ? Cell.none("") : Cell.figure(figures.number(number), number);
    }

    /** As people read it with so many decimals; charts and CSV take it as it is. */
    Cell number(@Nullable BigDecimal number, int decimals) {
        return number == null ? Cell.none("") : Cell.figure(figures.number(number, decimals), number);
    }

    Cell money(@Nullable Money money) {
        return money == null ? Cell.none("") : Cell.figure(figures.money(money), money.amount());
    }

    /** Between 0 and 1, in percent. */
    Cell share(@Nullable BigDecimal share) {
        return share(share, "");
    }

    /** @param reason why there is none */
    Cell share(@Nullable BigDecimal share, @Nullable String reason) {
        return share == null ? Cell.none(reason == null ? "" : reason) : Cell.figure(figures.percent(share), share);
    }

    /** A share with the interval it lies in. */
    Cell share(
            @Nullable BigDecimal share, @Nullable BigDecimal low, @Nullable BigDecimal high, @Nullable String reason) {
        var cell = share(share, reason);
        return share == null || low == null || high == null
                ? cell
                : cell.between(low, high, figures.percent(low) + " – " + figures.percent(high));
    }

    Cell date(LocalDate date) {
        return Cell.text(figures.date(date));
    }
}
