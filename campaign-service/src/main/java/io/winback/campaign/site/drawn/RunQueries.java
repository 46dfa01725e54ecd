package io.winback.campaign.site.drawn;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts the runs and mails of a campaign, each in one statement. */
@Singleton
public class RunQueries {

    private final Database database;

    RunQueries(Database database) {
        this.database = database;
    }

    public RunFigures of(String campaign) {
        return new RunFigures(groups(campaign), mails(campaign));
    }

    private List<RunFigures.Group> groups(String campaign) {
        return database.with(sql -> sql.createQuery("""
                        select path, end_reason, count(*) as runs from enrollment
                        where campaign = :campaign and arm = 'TREATED' group by path, end_reason
                        """)
                .bind("campaign", campaign)
                .map((row, context) ->
                        new RunFigures.Group(path(row), row.getString("end_reason"), row.getLong("runs")))
                .list());
    }

    private static List<String> path(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("path").getArray());
    }

    private Map<String, RunFigures.Mails> mails(String campaign) {
        return database.with(sql -> sql
                .createQuery("""
                        select stage, count(*) filter (where state = 'SENT') as sent,
                          count(*) filter (where state in ('PLANNED', 'DEFERRED', 'DISPATCHED')) as waiting,
                          count(*) filter (where state in ('SUPPRESSED', 'FAILED', 'CANCELLED')) as skipped,
                          count(*) filter (where state = 'UNKNOWN') as unknown
                        from message where campaign = :campaign group by stage
                        """)
                .bind("campaign", campaign)
                .map((row, context) -> Map.entry(
                        row.getString("stage"),
                        new RunFigures.Mails(
                                row.getLong("sent"),
                                row.getLong("waiting"),
                                row.getLong("skipped"),
                                row.getLong("unknown"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
