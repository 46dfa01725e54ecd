package io.winback.platform.page;

import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Numbers, money and dates as a language writes them. */
public record Figures(Language language) {

    public String count(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** With its sign, zero without; a true minus. */
    public String change(long number) {
        return number == 0 ? "0" : (number > 0 ? "+" : "−") + count(Math.abs(number));
    }

    /** A part of a whole in percent with one decimal; a dash where there is no whole. */
    public String share(long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        return percent(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP));
    }

    /** A share between 0 and 1 in percent with one decimal. */
    public String percent(BigDecimal share) {
        var format = NumberFormat.getPercentInstance(language.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    public String wholePercent(int percent) {
        return NumberFormat.getPercentInstance(language.locale()).format(percent / 100.0);
    }

    public String money(Money money) {
        var format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(Math.max(0, money.currency().getDefaultFractionDigits()));
        format.setMaximumFractionDigits(Math.max(0, money.currency().getDefaultFractionDigits()));
        return format.format(money.amount());
    }

    /** A number as it is, without zeros at its end. */
    public String number(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }

    /** A number with so many decimals, always. */
    public String number(BigDecimal number, int decimals) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .format(date);
    }

    /** Day and month, where the year is known. */
    public String day(LocalDate date) {
        return DateTimeFormatter.ofPattern(language == Language.ZH ? "M月d日" : "d MMM", language.locale())
                .format(date);
    }

    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(language == Language.ZH ? "y年M月" : "LLL y", language.locale())
                .format(month);
    }

    public String time(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(instant.atZone(zone));
    }
}
