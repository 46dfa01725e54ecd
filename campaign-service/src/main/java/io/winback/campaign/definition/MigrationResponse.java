package io.winback.campaign.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a migration would do, or did.
 *
 * @param to the version runs go to
 * @param goes how many go; send it as {@code expected}
 * @param stays how many stay on their version
 * @param migrated how many went, once they did; fewer than {@code goes} where some moved on by themselves meanwhile
 */
public record MigrationResponse(
        int to, long goes, long stays, @Nullable Long migrated, List<Line> groups) {

    static MigrationResponse of(int to, List<Line> lines) {
        return new MigrationResponse(
                to,
                lines.stream().filter(Line::goes).mapToLong(Line::runs).sum(),
                lines.stream()
                        .filter(line -> !line.goes())
                        .mapToLong(Line::runs)
                        .sum(),
                null,
                lines);
    }

    MigrationResponse done(long runs) {
        return new MigrationResponse(to, goes, stays, runs, groups);
    }

    /**
     * Runs of the same fate.
     *
     * @param version they are on
     * @param stage they are in; none for those held out
     * @param newStage where they go on, if they go
     * @param why they stay, and what could be done
     */
    public record Line(
            int version,
            @Nullable String stage,
            @Nullable String newStage,
            long runs,
            boolean goes,
            @Nullable String why) {}
}
