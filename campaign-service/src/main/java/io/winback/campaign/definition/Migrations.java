package io.winback.campaign.definition;

import io.quarkus.arc.All;
import io.winback.campaign.definition.RunMigration.Move;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes runs over to another version of their campaign, once somebody has seen what that means. */
@Singleton
public class Migrations {

    private final CampaignService campaigns;
    private final StoredDefinitions definitions;
    private final List<RunMigration> runs;

    Migrations(CampaignService campaigns, StoredDefinitions definitions, @All List<RunMigration> runs) {
        this.campaigns = campaigns;
        this.definitions = definitions;
        this.runs = runs;
    }

    /** @param to none: the newest */
    public MigrationResponse preview(String key, @Nullable Integer to, Map<String, String> stages) {
        return plan(key, to == null ? campaigns.get(key).version() : to, stages).preview();
    }

    /** Takes over what the preview showed; who moved on by themselves meanwhile stays. */
    public MigrationResponse migrate(String key, int to, long expected, Map<String, String> stages) {
        var plan = plan(key, to, stages);
        if (plan.preview().goes() != expected) {
            throw new MigrationChangedException(expected, plan.preview().goes());
        }
        var migrated = runs.stream()
                .mapToLong(migration -> migration.migrate(key, to, plan.moves()))
                .sum();
        return plan.preview().done(migrated);
    }

    private Plan plan(String key, int to, Map<String, String> stages) {
        var rules = new MigrationRules(definitions.of(key, to), stages);
        var lines = new ArrayList<MigrationResponse.Line>();
        var moves = new ArrayList<Move>();
        for (var migration : runs) {
            for (var group : migration.groups(key, to, stages)) {
                var line = rules.judge(group);
                lines.add(line);
                if (line.goes()) {
                    moves.add(new Move(group.version(), group.stage(), group.mail(), line.newStage()));
                }
            }
        }
        return new Plan(MigrationResponse.of(to, lines), moves);
    }

    private record Plan(MigrationResponse preview, List<Move> moves) {}
}
