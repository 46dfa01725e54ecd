package io.winback.segmentation.measure.retention;

import io.winback.segmentation.measure.Share;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Retention as cells of a table. */
final class RetentionTable {

    static final List<String> COLUMNS = List.of(
            "period",
            "from",
            "to",
            "partial",
            "atStart",
            "atEnd",
            "newcomers",
            "kept",
            "wonBack",
            "lost",
            "away",
            "textbook",
            "keptShare",
            "keptLow",
            "keptHigh",
            "lostShare",
            "lostLow",
            "lostHigh",
            "wonBackShare",
            "wonBackLow",
            "wonBackHigh",
            "returnedShare",
            "returnedLow",
            "returnedHigh");

    private RetentionTable() {}

    static List<@Nullable Object> row(Retention retention) {
        var period = retention.period();
        var row = new ArrayList<@Nullable Object>(Arrays.asList(
                period.name(),
                period.from(),
                period.to(),
                period.partial(),
                retention.atStart(),
                retention.atEnd(),
                retention.newcomers(),
                retention.kept(),
                retention.wonBack(),
                retention.lost(),
                retention.away(),
                retention.textbook()));
        Stream.of(retention.keptShare(), retention.lostShare(), retention.wonBackShare(), retention.returnedShare())
                .map(RetentionTable::cells)
                .forEach(row::addAll);
        return row;
    }

    private static List<@Nullable Object> cells(Share share) {
        return Arrays.asList(share.share(), share.low(), share.high());
    }
}
