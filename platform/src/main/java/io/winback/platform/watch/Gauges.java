package io.winback.platform.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.winback.platform.work.WorkLoop;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * Gauges whose value the database knows. It is asked in the background, so that a scrape costs nothing and never waits for a database
 * that is away; what is not known is NaN, with which no alert compares.
 */
@Singleton
public class Gauges {

    /** One question may be wrong; two that fail are a database away, for which the others need not wait as well. */
    private static final int FAILURES = 2;

    private static final int AFTER_ALL_OTHERS = 10_000;

    private final List<Answer> answers = new CopyOnWriteArrayList<>();
    private final MeterRegistry metrics;
    private final MetricsConfig config;
    private final WorkLoop loop;

    Gauges(MeterRegistry metrics, MetricsConfig config) {
        this.metrics = metrics;
        this.config = config;
        this.loop = new WorkLoop("gauges", config.every(), this::once);
    }

    void start(@Observes @Priority(AFTER_ALL_OTHERS) StartupEvent event) {
        if (!config.every().isZero()) {
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    /** @param question cheap: it is asked all day, by every process */
    public void register(String name, String description, Supplier<? extends Number> question, String... tags) {
        var answer = new Answer(name, question);
        answers.add(answer);
        Gauge.builder(name, () -> config.every().isZero() ? answer.ask() : answer.value)
                .description(description)
                .tags(tags)
                .register(metrics);
    }

    /** Asks all questions; never says that there is more. */
    boolean once() {
        var failures = 0;
        for (var answer : answers) {
            answer.value = failures < FAILURES ? answer.ask() : Double.NaN;
            failures += Double.isNaN(answer.value) ? 1 : 0;
        }
        return false;
    }

    private static final class Answer {

        private final String name;
        private final Supplier<? extends Number> question;
        private volatile double value = Double.NaN;

        private Answer(String name, Supplier<? extends Number> question) {
            this.name = name;
            this.question = question;
        }

        private double ask() {
            try {
                return question.get().doubleValue();
            } catch (RuntimeException e) {
                Log.debugf(e, "no answer for %s", name);
                return Double.NaN;
            }
        }
    }
}
