package io.winback.segmentation.reason;

import io.winback.platform.events.EventReceiver;
import io.winback.platform.events.ReceivedEvent;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import io.winback.segmentation.base.Customers;
import io.winback.segmentation.base.Recomputation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/** Keeps the reason each customer answered last; an answer without one changes nothing. */
@ApplicationScoped
class ReasonService {

    private final Customers customers;
    private final Recomputation recomputation;
    private final Database database;
    private final EventReceiver receiver;

    ReasonService(Customers customers, Recomputation recomputation, Database database, EventReceiver receiver) {
        this.customers = customers;
        this.recomputation = recomputation;
        this.database = database;
        this.receiver = receiver;
    }

    @Transactional
    void apply(List<ReceivedEvent> events) {
        var answers = new HashMap<String, SurveyAnswered>();
        for (var event : events) {
            if (event.type().equals("survey.answered.v1")) {
                var answer = event.as(SurveyAnswered.class);
                if (answer.reason() != null) {
                    answers.merge(answer.customerId(), answer, (a, b) -> a.version() < b.version() ? b : a);
                }
            } else {
                receiver.unknown(event);
            }
        }
        if (!answers.isEmpty()) {
            customers.lock(answers.keySet());
            recomputation.changed(store(answers.values()));
        }
    }

    private List<String> store(Collection<SurveyAnswered> answers) {
        return database.with(sql -> {
            var upsert = sql.createQuery("""
                    insert into answered_reason as r (customer_id, version, reason, sub_reason, answered_at)
                    select * from unnest(cast(:customers as text[]), cast(:versions as bigint[]), cast(:reasons as text[]),
                      cast(:subReasons as text[]), cast(:instants as timestamptz[]))
                    on conflict (customer_id) do update set version = excluded.version, reason = excluded.reason,
                      sub_reason = excluded.sub_reason, answered_at = excluded.answered_at
                    where r.version < excluded.version
                    returning customer_id
                    """);
            return Columns.of(answers)
                    .with("customers", SurveyAnswered::customerId)
                    .with("versions", SurveyAnswered::version)
                    .with("reasons", SurveyAnswered::reason)
                    .with("subReasons", SurveyAnswered::subReason)
                    .with("instants", SurveyAnswered::answeredAt)
                    .bindTo(upsert)
                    .mapTo(String.class)
                    .list();
        });
    }
}
