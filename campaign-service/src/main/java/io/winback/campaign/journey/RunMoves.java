package io.winback.campaign.journey;

import io.winback.campaign.definition.RunMigration;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Takes runs over to another version of their campaign. */
@Singleton
class RunMoves implements RunMigration {

    private final Database database;
    private final MigrationService chunks;

    RunMoves(Database database, MigrationService chunks) {
        this.database = database;
        this.chunks = chunks;
    }

    @Override
    public List<Group> groups(String campaign, int to, Map<String, String> stages) {
        return database.with(sql -> Columns.of(stages.entrySet())
                .with("old", Map.Entry::getKey)
                .with("new", Map.Entry::getValue)
                .bindTo(sql.createQuery("""
                        select e.campaign_version, e.stage, m.mail, count(*) as runs,
                          coalesce(n.stage <> e.stage and exists (
                            select 1 from message w where w.enrollment_id = e.id and w.stage = n.stage), false) as written
                        from enrollment e
                          left join unnest(cast(:old as text[]), cast(:new as text[])) as n (was, stage) on n.was = e.stage
                        """ + MigrationService.PLANNED + """
                        where e.campaign = :campaign and e.state = 'ACTIVE' and e.campaign_version <> :to and
                        """ + MigrationService.AT_REST + """
                        group by 1, 2, 3, 5 order by 1, 2 nulls first, 3 nulls first, 5
                        """))
                .bind("campaign", campaign)
                .bind("to", to)
                .map((row, context) -> new Group(
                        row.getInt("campaign_version"),
                        row.getString("stage"),
                        row.getString("mail"),
                        row.getBoolean("written"),
                        row.getLong("runs")))
                .list());
    }

    @Override
    public long migrate(String campaign, int to, List<Move> moves) {
        var taken = 0L;
        for (var move : moves) {
            for (var customers = chunks.some(campaign, move);
                    !customers.isEmpty();
                    customers = chunks.some(campaign, move)) {
                taken += chunks.take(campaign, to, move, customers);
            }
        }
        return taken;
    }
}
