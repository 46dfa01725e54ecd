package io.winback.survey.answer;

import io.micrometer.core.instrument.MeterRegistry;
import io.winback.platform.work.AfterCommit;
import jakarta.inject.Singleton;

/** Counts what was stored: never what was answered, which a count of one would tell. */
@Singleton
class AnswerMetrics {

    private final MeterRegistry metrics;
    private final AfterCommit afterCommit;

    AnswerMetrics(MeterRegistry metrics, AfterCommit afterCommit) {
        this.metrics = metrics;
        this.afterCommit = afterCommit;
    }

    /** Once the transaction has committed; a transaction stores one answer. */
    void count(Answer answer) {
        afterCommit.run(AnswerMetrics.class.getName(), () -> {
            metrics.counter("winback.survey.answers", "survey", answer.survey()).increment();
            answer.given().suspicion().forEach(code -> metrics.counter("winback.survey.suspected", "code", code.name())
                    .increment());
        });
    }
}
