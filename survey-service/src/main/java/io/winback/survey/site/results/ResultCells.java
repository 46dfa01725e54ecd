package io.winback.survey.site.results;

import io.winback.platform.page.Figures;
import io.winback.platform.report.Cell;
import io.winback.survey.analysis.Mean;
import io.winback.survey.analysis.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Figures as cells in one language; what is hidden says so. */
record ResultCells(ResultWords words, Figures figures) {

    private static final BigDecimal SMALLEST_P = new BigDecimal("0.0001");

    Cell count(@Nullable Share share) {
        return share == null ? Cell.none(words.tooFew()) : Cell.figure(figures.count(share.count()), share.count());
    }

    Cell base(@Nullable Share share) {
        return share == null ? Cell.none("") : Cell.figure(figures.count(share.of()), share.of());
    }

    Cell share(@Nullable Share share) {
        if (share == null) {
            return Cell.none(words.tooFew());
        }
        var value = share.share();
        return value == null ? Cell.none("") : between(figures.percent(value), value, share.low(), share.high(), true);
    }

    Cell mean(@Nullable Mean mean) {
        return mean == null
                ? Cell.none(words.tooFew())
                : between(figures.number(mean.mean(), 2), mean.mean(), mean.low(), mean.high(), false);
    }

    private Cell between(
            String text, BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high, boolean percent) {
        var cell = Cell.figure(text, value);
        return low == null || high == null
                ? cell
                : cell.between(
                        low,
                        high,
                        percent
                                ? words.between(figures.percent(low), figures.percent(high))
                                : words.between(figures.number(low, 2), figures.number(high, 2)));
    }

    /** A difference: of shares in points of a hundred, of means as it is. */
    Cell difference(BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high, boolean share) {
        var cell = Cell.figure(signed(value, share), value);
        return low == null || high == null
                ? cell
                : cell.between(low, high, words.between(signed(low, share), signed(high, share)));
    }

    private String signed(BigDecimal value, boolean share) {
        var decimals = share ? 1 : 2;
        var shown = (share ? value.movePointRight(2) : value).setScale(decimals, RoundingMode.HALF_UP);
        return (shown.signum() > 0 ? "+" : shown.signum() < 0 ? "−" : "") + figures.number(shown.abs(), decimals);
    }

    Cell chance(@Nullable BigDecimal p) {
        if (p == null) {
            return Cell.none("");
        }
        return p.compareTo(SMALLEST_P) < 0
                ? Cell.figure("< " + figures.number(SMALLEST_P), p)
                : Cell.figure(figures.number(p, 4), p);
    }
}
