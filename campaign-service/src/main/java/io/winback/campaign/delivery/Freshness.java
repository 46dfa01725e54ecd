package io.winback.campaign.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.winback.platform.events.ChannelProgress;
import io.winback.platform.time.Machine;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/**
 * Whether what is known of customers and orders is fresh enough to write to anybody: an order or a withdrawal that waits to be worked
 * might forbid the very mail. Machine clock.
 */
@Singleton
public class Freshness {

    private final ChannelProgress progress;
    private final DeliveryConfig config;
    private final MeterRegistry metrics;
    private final Clock machine;

    private Instant lookedAt = Instant.MIN;
    private boolean stale;

    Freshness(ChannelProgress progress, DeliveryConfig config, MeterRegistry metrics, @Machine Clock machine) {
        this.progress = progress;
        this.config = config;
        this.metrics = metrics;
        this.machine = machine;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("winback.delivery.stale", this, freshness -> freshness.stale() ? 1 : 0)
                .description("1 while no mail is claimed because news of orders or customers waits, or nobody knows")
                .register(metrics);
    }

    /** Then no mail is claimed; those that are due wait. */
    synchronized boolean stale() {
        var now = machine.instant();
        if (!now.isBefore(lookedAt.plus(config.look()))) {
            tell(now);
            lookedAt = now;
        }
        return stale;
    }

    /** How each channel stands, as an operator sees it. */
    public FreshnessResponse show() {
        var before = machine.instant().minus(config.staleAfter());
        var channels = progress.known().stream()
                .map(channel -> new FreshnessResponse.Channel(
                        channel.channel(),
                        channel.lag(),
                        channel.waitingSince(),
                        channel.lookedAt(),
                        channel.behind(before)))
                .toList();
        return new FreshnessResponse(
                channels.stream().anyMatch(FreshnessResponse.Channel::stale), config.staleAfter(), channels);
    }

    private void tell(Instant now) {
        var before = now.minus(config.staleAfter());
        var behind = progress.known().stream()
                .filter(channel -> channel.behind(before))
                .toList();
        if (stale == behind.isEmpty()) {
            stale = !behind.isEmpty();
            if (stale) {
                Log.warnf("mails wait: what is known is older than %s channels=%s", config.staleAfter(), behind);
            } else {
                Log.info("mails go on: what is known is fresh");
            }
        }
    }
}
