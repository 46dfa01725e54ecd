package io.winback.survey.improvement;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.winback.platform.duty.Duties;
import io.winback.platform.duty.Duty;
import io.winback.platform.events.ErasedKeys;
import io.winback.platform.outbox.Outbox;
import io.winback.platform.sql.Database;
import io.winback.platform.time.DueWork;
import io.winback.platform.watch.DueAges;
import io.winback.platform.work.AfterCommit;
import io.winback.platform.work.WorkLoop;
import io.winback.survey.customer.CustomerLocks;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells those who named a defect that it is mended, some hundred in a transaction: each is told with a row that says so, never twice. */
@Singleton
public class AnnouncementWorker implements DueWork {

    private static final Duration POLL = Duration.ofSeconds(5);
    private static final int CHUNK = 500;

    private final Announcements announcements;
    private final CustomerLocks customers;
    private final ErasedKeys erased;
    private final Outbox outbox;
    private final Database database;
    private final AfterCommit afterCommit;
    private final DueAges dueAges;
    private final Clock clock;
    private final Duties duties;
    private final WorkLoop loop = new WorkLoop("announcements", POLL, this::once);

    AnnouncementWorker(
            Announcements announcements,
            CustomerLocks customers,
            ErasedKeys erased,
            Outbox outbox,
            Database database,
            AfterCommit afterCommit,
            DueAges dueAges,
            Clock clock,
            Duties duties) {
        this.duties = duties;
        this.announcements = announcements;
        this.customers = customers;
        this.erased = erased;
        this.outbox = outbox;
        this.database = database;
        this.afterCommit = afterCommit;
        this.dueAges = dueAges;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        dueAges.register("announcements", clock, now -> announcements.oldestWaiting());
        duties.start(Duty.WORKERS, loop);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    void wakeAfterCommit() {
        afterCommit.run(AnnouncementWorker.class.getName(), loop::wake);
    }

    /** Tells one chunk; returns whether there may be more. */
    boolean once() {
        return database.inNewTransaction(sql -> {
            erased.holdErasures();
            // not locked as they are read: whoever erases a customer locks the customer first, and so does this
            var waiting = announcements.waiting(CHUNK);
            if (!waiting.isEmpty()) {
                announcements.hold(waiting);
                customers.lock(
                        waiting.stream().map(Announcements.Waiting::customerId).toList());
                append(announcements.tell(waiting, clock.instant()));
            }
            return waiting.size() == CHUNK;
        });
    }

    /** Tells again what was told, with the versions it has; returns how many events were written. */
    public long republish() {
        var written = 0L;
        var last = 0L;
        var told = republish(last);
        while (!told.isEmpty()) {
            written += told.size();
            last = told.get(told.size() - 1).version();
            told = republish(last);
        }
        return written;
    }

    @Override
    public Optional<Instant> nextDue() {
        return Optional.empty();
    }

    @Override
    public long inHand(Instant now) {
        return announcements.waiting();
    }

    private List<ImprovementAnnounced> republish(long after) {
        return database.inNewTransaction(sql -> {
            erased.holdErasures();
            var told = announcements.after(after, CHUNK);
            customers.lock(told.stream().map(ImprovementAnnounced::customerId).toList());
            append(told);
            return told;
        });
    }

    private void append(List<ImprovementAnnounced> told) {
        outbox.append(told.stream().map(ImprovementAnnounced::envelope).toList());
    }
}
