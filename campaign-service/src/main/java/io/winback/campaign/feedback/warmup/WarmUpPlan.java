package io.winback.campaign.feedback.warmup;

import io.winback.campaign.feedback.health.Rates;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many mails a day allows, from the sending day before it. It grows while bounces and complaints are below their limits, stays where
 * one of them is reached, and goes a step back where it is reached by far and beyond doubt.
 */
final class WarmUpPlan {

    /** So many times the limit is by far. */
    private static final int BY_FAR = 2;

    private final WarmUpConfig config;

    WarmUpPlan(WarmUpConfig config) {
        this.config = config;
    }

    /** A day on which mails left. */
    record Day(LocalDate day, int allowed) {}

    /** @param before the last sending day; null where there was none */
    int allowed(@Nullable Day before, LocalDate today, Rates rates) {
        if (before == null || before.day().plusDays(config.silence()).isBefore(today)) {
            return config.firstDay();
        }
        if (rates.bouncesReach(BY_FAR * config.bounces(), config.bounces())
                || rates.complaintsReach(BY_FAR * config.complaints(), config.complaints())) {
            return Math.max(config.firstDay(), (int) Math.floor(before.allowed() / config.growth()));
        }
        var welcome = rates.bounceShare() < config.bounces() && rates.complaintShare() < config.complaints();
        return welcome
                ? (int) Math.min(config.until(), Math.ceil(before.allowed() * config.growth()))
                : before.allowed();
    }

    /** Whether a day that allows so many limits nothing any more. */
    boolean over(int allowed) {
        return allowed >= config.until();
    }
}
