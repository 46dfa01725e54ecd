package io.winback.campaign.decision;

import io.winback.platform.money.Money;
import io.winback.platform.page.CodeWords;
import io.winback.platform.page.Counted;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Language;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Writes the values of decisions as people write them; one that is not what a sentence takes it for stays as it is. */
final class FactWords {

    private final Sentences sentences;
    private final Language language;
    private final ZoneId zone;
    private final Figures figures;
    private final Counted counted;

    FactWords(Sentences sentences, Language language, ZoneId zone) {
        this.sentences = sentences;
        this.language = language;
        this.zone = zone;
        this.figures = new Figures(language);
        this.counted = new Counted(language);
    }

    String of(String kind, String value) {
        try {
            return switch (kind) {
                case "time" -> figures.time(Instant.parse(value), zone);
                case "money" -> money(value);
                case "share" -> share(new BigDecimal(value));
                case "count" -> figures.count(Long.parseLong(value));
                case "days" -> days(Long.parseLong(value));
                case "months" -> months(Long.parseLong(value));
                case "span" -> span(value);
                case "cap" -> cap(value);
                case "purpose" -> new CodeWords(language).purpose(value);
                case "lifecycles" -> list(value, code -> new CodeWords(language).stage(code));
                case "reason" -> new CodeWords(language).reason(value);
                default -> list(value, code -> sentences.word(language, kind, code));
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            return value;
        }
    }

    /** As {@link Money#toString} writes it. */
    private String money(String value) {
        var parts = value.split(" ", -1);
        return parts.length == 2 ? figures.money(Money.of(parts[0], parts[1])) : value;
    }

    private String share(BigDecimal share) {
        var format = NumberFormat.getPercentInstance(language.locale());
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    private String span(String value) {
        return value.contains("T") ? hours(Duration.parse(value)) : days(Period.parse(value));
    }

    private String hours(Duration span) {
        return span.toHours() % Duration.ofDays(1).toHours() == 0
                ? days(span.toDays())
                : counted.of(span.toHours(), word("hours"));
    }

    private String days(Period span) {
        return span.toTotalMonths() == 0
                ? days(span.getDays())
                : span.getDays() == 0 ? months(span.toTotalMonths()) : span.toString();
    }

    private String days(long number) {
        return counted.of(number, word("days"));
    }

    private String months(long number) {
        return counted.of(number, word("months"));
    }

    /** {@code 3/30}: so many in so many days. */
    private String cap(String value) {
        var parts = value.split("/", -1);
        return parts.length == 2
                ? word("cap")
                        .replace("[most]", figures.count(Long.parseLong(parts[0])))
                        .replace("[days]", days(Long.parseLong(parts[1])))
                : value;
    }

    /** Codes, as a list or a set writes them, or one alone. */
    private static String list(String value, UnaryOperator<String> word) {
        return Arrays.stream(value.replaceAll("^\\[|]$", "").split(", ", -1))
                .map(word)
                .collect(Collectors.joining(", "));
    }

    private String word(String unit) {
        return sentences.word(language, "unit", unit);
    }
}
