package io.winback.campaign.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.winback.campaign.transport.SmtpAccount;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import io.winback.platform.time.Machine;
import io.winback.platform.watch.Counters;
import io.winback.platform.watch.DueAges;
import io.winback.platform.watch.Gauges;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** How the mails go: what waits and for how long, what became of what was sent, and whether the mail server takes any. */
@Singleton
class DeliveryMetrics {

    private static final Set<MessageState> FROM_THE_START =
            EnumSet.of(MessageState.SENT, MessageState.FAILED, MessageState.DEFERRED, MessageState.UNKNOWN);

    private final Database database;
    private final SmtpAccount account;
    private final Quotas quotas;
    private final Gauges gauges;
    private final DueAges dueAges;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final Clock machine;

    DeliveryMetrics(
            Database database,
            SmtpAccount account,
            Quotas quotas,
            Gauges gauges,
            DueAges dueAges,
            MeterRegistry metrics,
            Clock clock,
            @Machine Clock machine) {
        this.database = database;
        this.account = account;
        this.quotas = quotas;
        this.gauges = gauges;
        this.dueAges = dueAges;
        this.metrics = metrics;
        this.clock = clock;
        this.machine = machine;
    }

    void start(@Observes StartupEvent event) {
        dueAges.register("messages", clock, this::oldestDue);
        gauges.register("winback.delivery.unknown", "Mails that may or may not have left, and are held", this::held);
        gauges.register(
                "winback.delivery.circuit.open",
                "1 while no mail leaves because the mail server does not work for us",
                () -> account.circuit().equals("CLOSED") ? 0 : 1);
        gauges.register(
                "winback.delivery.rate",
                "Mails a second that may leave over all processes; infinite without a limit",
                () -> account.rate(machine.instant()));
        FROM_THE_START.forEach(state -> messages(state, Change.SERVER));
        messages(MessageState.UNKNOWN, Change.LEASE);
    }

    /** A change of a message, by what it came to. */
    void settled(Change change) {
        messages(change.state(), change.source()).increment();
    }

    /** A message that was not sent, or not yet, by the rule that said so. */
    void held(String rule) {
        Counters.of(
                        metrics,
                        "winback.delivery.held",
                        "Due mails that were not sent, or not yet, by the rule that said so",
                        "rule",
                        rule)
                .increment();
    }

    private Counter messages(MessageState state, String source) {
        return Counters.of(
                metrics,
                "winback.delivery.messages",
                "What became of mails, by state and by who said so",
                "state",
                state.name(),
                "source",
                source);
    }

    /** Of running campaigns; while nothing may leave (a new domain has sent what it may today) nothing is late. */
    private Optional<Instant> oldestDue(Instant now) {
        if (quotas.closedUntil(now).isPresent()) {
            return Optional.empty();
        }
        return database.with(sql -> sql.createQuery("""
                        select min(m.not_before) as oldest from campaign k cross join lateral (
                          select not_before from message where campaign = k.campaign_key
                            and state in ('PLANNED', 'DEFERRED') and retry_at is null and not_before <= :now
                          order by not_before limit 1) m
                        where k.status = 'RUNNING'
                        """)
                .bind("now", now)
                .map((row, context) -> Optional.ofNullable(Instants.orNull(row, "oldest")))
                .one());
    }

    private long held() {
        return database.with(sql -> sql.createQuery("select count(*) from message where state = 'UNKNOWN'")
                .mapTo(Long.class)
                .one());
    }
}
