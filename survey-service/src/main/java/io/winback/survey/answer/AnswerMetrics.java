package io.winback.survey.answer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.winback.platform.watch.Counters;
import io.winback.platform.work.AfterCommit;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;

/** Counts what was stored: never what was answered, which a count of one would tell. */
@Singleton
class AnswerMetrics {

    private final MeterRegistry metrics;
    private final AfterCommit afterCommit;

    AnswerMetrics(MeterRegistry metrics, AfterCommit afterCommit) {
        this.metrics = metrics;
        this.afterCommit = afterCommit;
    }

    void register(@Observes StartupEvent event) {
        Arrays.stream(Suspicion.values()).forEach(this::suspected);
    }

    /** Once the transaction has committed; a transaction stores one answer. */
    void count(Answer answer) {
        afterCommit.run(AnswerMetrics.class.getName(), () -> {
            Counters.of(metrics, "winback.survey.answers", "Answers stored, by survey", "survey", answer.survey())
                    .increment();
            answer.given().suspicion().forEach(code -> suspected(code).increment());
        });
    }

    private Counter suspected(Suspicion code) {
        return Counters.of(
                metrics,
                "winback.survey.suspected",
                "Answers that a machine may have sent, by sign",
                "code",
                code.name());
    }
}
