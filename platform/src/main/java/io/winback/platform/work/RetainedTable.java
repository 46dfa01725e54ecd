package io.winback.platform.work;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * A table whose old rows are deleted.
 *
 * @param column that tells how old a row is, with an index that finds the oldest
 * @param kept unless {@code winback.retention.kept.<table>} says otherwise
 * @param atLeast a shorter time would break something
 * @param condition of SQL that a row must meet besides; {@code true} for every row. The table is {@code t}
 * @param why it is kept so long and no longer, for an operator
 */
public record RetainedTable(
        String table, String column, Age age, Duration kept, Duration atLeast, String condition, String why) {

    /** What the column holds. */
    public enum Age {
        /** An instant of the machine clock. */
        MACHINE,
        /** An instant of the business clock. */
        BUSINESS,
        /** A date of the business clock. */
        DAY,
        /** An id of version 7, which begins with the instant of the machine clock it was made at. */
        ID;

        boolean business() {
            return this == BUSINESS || this == DAY;
        }

        /** What the column of rows made before the instant is less than. */
        Object limit(Instant before) {
            return switch (this) {
                case MACHINE, BUSINESS -> before;
                case DAY -> before.atZone(ZoneOffset.UTC).toLocalDate();
                case ID -> new UUID(before.toEpochMilli() << 16, 0);
            };
        }

        /** The column as an instant, in SQL. */
        String instant(String column) {
            return switch (this) {
                case MACHINE, BUSINESS -> column;
                case DAY -> column + "::timestamp at time zone 'UTC'";
                // the first 48 bits
                case ID ->
                    "to_timestamp(('x' || lpad(substr(replace(" + column
                            + "::text, '-', ''), 1, 12), 16, '0'))::bit(64)::bigint / 1000.0)";
            };
        }
    }

    public static RetainedTable of(String table, String column, Age age, Duration kept, Duration atLeast, String why) {
        return new RetainedTable(table, column, age, kept, atLeast, "true", why);
    }

    public RetainedTable where(String rows) {
        return new RetainedTable(table, column, age, kept, atLeast, rows, why);
    }
}
