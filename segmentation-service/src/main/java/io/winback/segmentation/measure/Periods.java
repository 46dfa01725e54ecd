package io.winback.segmentation.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Periods one after another, of one length; the last may be cut short. All dates are the shop's. */
public record Periods(PeriodLength length, List<Period> all) {

    private static final int MOST = 240;

    public Periods {
        all = List.copyOf(all);
    }

    /**
     * The periods from the one of {@code from} to the one of {@code to}, cut at {@code to}.
     *
     * @param from null for a usual while before
     * @param to null for today
     */
    public static Periods of(PeriodLength length, @Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        var last = to == null ? today : Sent.upTo(to, today);
        var first = from == null ? length.usualBefore(last) : length.first(from);
        if (first.isAfter(last)) {
            throw new InvalidMeasureException("from", "The time ends before it begins: " + first + " to " + last + ".");
        }
        if (length == PeriodLength.WHOLE) {
            return new Periods(length, List.of(new Period(length.name(first, last), first, last, false)));
        }
        if (length.plus(first, MOST).compareTo(last) <= 0) {
            throw new InvalidMeasureException(
                    "from", "Send a later date or longer periods: at most " + MOST + " periods are shown.");
        }
        var periods = new ArrayList<Period>();
        for (var begin = first; !begin.isAfter(last); begin = length.plus(begin, 1)) {
            var end = length.plus(begin, 1).minusDays(1);
            var cut = end.isAfter(last);
            periods.add(new Period(length.name(begin, end), begin, cut ? last : end, cut));
        }
        return new Periods(length, periods);
    }

    /**
     * As {@link #of(PeriodLength, LocalDate, LocalDate, LocalDate)}, of texts.
     *
     * @param by a {@link PeriodLength}; null for the first of {@code lengths}
     * @param lengths what the measure is told by
     */
    public static Periods of(
            @Nullable String by,
            @Nullable String from,
            @Nullable String to,
            List<PeriodLength> lengths,
            LocalDate today) {
        return of(
                Sent.choice("by", by, lengths, "Send one of " + lengths + "."),
                Sent.date("from", from),
                Sent.date("to", to),
                today);
    }

    public LocalDate from() {
        return all.get(0).from();
    }

    public LocalDate to() {
        return all.get(all.size() - 1).to();
    }

    /** The first date of the period before the first. */
    public LocalDate before() {
        return length.plus(from(), -1);
    }

    /** The first dates of the periods, ascending. */
    public List<LocalDate> begins() {
        return all.stream().map(Period::from).toList();
    }

    /** The day before the first period, then the last date of each: where the periods meet. */
    public List<LocalDate> edges() {
        return Stream.concat(Stream.of(from().minusDays(1)), all.stream().map(Period::to))
                .toList();
    }

    /** As they are bound: {@code (select cast(:name as date[]))}, a query of its own so that texts are read once and not row by row. */
    public static Object[] texts(List<LocalDate> dates) {
        return dates.stream().map(LocalDate::toString).toArray();
    }
}
