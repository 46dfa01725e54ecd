package io.winback.segmentation.lifecycle;

import io.winback.segmentation.lifecycle.Season.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Seasons and sales of a year, which do not overlap. A purchase lasts until one of each that began after it has ended: the first to
 * end makes a customer due, the second lost.
 */
public record Seasons(List<Season> all) {

    static final int FIRST_YEAR = 1970;
    static final int LAST_YEAR = 2099;

    private static final int MOST = 24;

    static final Seasons USUAL = new Seasons(List.of(
            Season.of(Kind.SALE, "01-01", "02-29"),
            Season.of(Kind.SEASON, "03-01", "06-30"),
            Season.of(Kind.SALE, "07-01", "08-31"),
            Season.of(Kind.SEASON, "09-01", "12-31")));

    public Seasons {
        all = all.stream()
                .sorted(Comparator.comparing(Season::from).thenComparing(Season::to))
                .toList();
        for (var kind : Kind.values()) {
            if (all.stream().noneMatch(season -> season.kind() == kind)) {
                throw invalid("A year needs at least one " + kind + "; without it nobody would ever be lost.");
            }
        }
        if (all.size() > MOST) {
            throw invalid("A year has at most " + MOST + " seasons and sales.");
        }
        refuseOverlap(all);
    }

    /** A purchase from {@code firstOn} on, until the next span begins, has these limits. */
    record Span(LocalDate firstOn, LocalDate dueOn, LocalDate lostOn) {}

    /** Spans of purchase dates from {@value #FIRST_YEAR} to {@value #LAST_YEAR} that share their limits, in their order. */
    List<Span> spans() {
        var begins = IntStream.rangeClosed(FIRST_YEAR - 1, LAST_YEAR)
                .boxed()
                .flatMap(year -> all.stream().map(season -> season.begin(year)))
                .distinct()
                .sorted()
                .toList();
        return begins.stream().map(this::span).toList();
    }

    private Span span(LocalDate purchase) {
        var season = nextEnd(Kind.SEASON, purchase);
        var sale = nextEnd(Kind.SALE, purchase);
        var seasonFirst = season.isBefore(sale);
        return new Span(purchase, seasonFirst ? season : sale, seasonFirst ? sale : season);
    }

    /** The date after the end of the first of that kind to begin after a purchase. */
    private LocalDate nextEnd(Kind kind, LocalDate purchase) {
        return concrete(purchase.getYear(), purchase.getYear() + 1).stream()
                .filter(part -> part.kind() == kind && part.begin().isAfter(purchase))
                .findFirst()
                .orElseThrow()
                .end()
                .plusDays(1);
    }

    private record Part(Kind kind, LocalDate begin, LocalDate end) {}

    private List<Part> concrete(int firstYear, int lastYear) {
        return concrete(all, firstYear, lastYear);
    }

    private static List<Part> concrete(List<Season> seasons, int firstYear, int lastYear) {
        return IntStream.rangeClosed(firstYear, lastYear)
                .boxed()
                .flatMap(year ->
                        seasons.stream().map(season -> new Part(season.kind(), season.begin(year), season.end(year))))
                .sorted(Comparator.comparing(Part::begin))
                .toList();
    }

    /** In leap years and others alike. */
    private static void refuseOverlap(List<Season> seasons) {
        var parts = new ArrayList<>(concrete(seasons, 2019, 2025));
        for (var i = 1; i < parts.size(); i++) {
            var before = parts.get(i - 1);
            var part = parts.get(i);
            if (!part.begin().isAfter(before.end())) {
                throw invalid("Seasons and sales must not overlap: one ends on " + before.end() + ", another begins on "
                        + part.begin() + ".");
            }
        }
    }

    private static InvalidPolicyException invalid(String detail) {
        return new InvalidPolicyException("seasons", detail);
    }
}
