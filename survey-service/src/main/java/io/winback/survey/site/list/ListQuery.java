package io.winback.survey.site.list;

import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts who was invited to surveys, and who answered; whoever was reminded counts once. */
@Singleton
class ListQuery {

    private final Database database;

    ListQuery(Database database) {
        this.database = database;
    }

    /** @param answered of those invited */
    record Counted(
            String survey,
            long invited,
            long answered,
            @Nullable Instant last) {}

    Map<String, Counted> of(List<String> surveys) {
        return database
                .with(sql -> sql.createQuery("""
                        select k.survey, n.invited, n.answered, l.last
                        from unnest(:surveys) as k (survey)
                          cross join lateral (
                            select count(*) as invited, count(*) filter (where run.answered) as answered
                            from (
                              select count(a.id) > 0 as answered
                              from invitation i left join answer a on a.invitation_id = i.id where i.survey = k.survey
                              group by coalesce(i.enrollment_id, i.id::text)) run) n
                          cross join lateral (select max(first_answered_at) as last from answer where survey = k.survey) l
                        """)
                        .bind("surveys", surveys.toArray(String[]::new))
                        .map((row, context) -> new Counted(
                                row.getString("survey"),
                                row.getLong("invited"),
                                row.getLong("answered"),
                                Instants.orNull(row, "last")))
                        .list())
                .stream()
                .collect(Collectors.toMap(Counted::survey, Function.identity()));
    }
}
