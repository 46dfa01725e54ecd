package io.winback.campaign.definition;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, and when a verdict is given. A verdict is given once, about everybody assigned within a time that was fixed before:
 * whoever looks every day, and stops when he likes what he sees, finds a winner where there is none.
 *
 * @param metric what decides, default RETURNED
 * @param intakeDays local days of the shop after the launch; whoever is assigned within them is whom the verdict is about. Default: the
 *     days a launch takes to admit its audience at its daily pace; 90 in a campaign that customers enter by an order or an improvement
 */
@RegisterForReflection
public record Experiment(
        Metric metric, @Min(1) @Max(730) @Nullable Integer intakeDays) {

    static final Experiment DEFAULT = new Experiment(Metric.RETURNED, null);

    public Experiment {
        metric = metric == null ? Metric.RETURNED : metric;
    }

    /** What groups are compared by; the other is shown beside it. */
    public enum Metric {
        /** The share of the assigned customers who returned in their outcome window. */
        RETURNED,
        /** Profit per assigned customer in their outcome window, after what the campaign cost. */
        PROFIT
    }
}
