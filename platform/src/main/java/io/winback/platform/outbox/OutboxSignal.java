package io.winback.platform.outbox;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay when a transaction that wrote events has committed. */
@Singleton
class OutboxSignal {

    private static final String REGISTERED = OutboxSignal.class.getName();

    private final TransactionSynchronizationRegistry transactions;
    private final Semaphore written = new Semaphore(0);

    OutboxSignal(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    void afterCommit() {
        if (transactions.getResource(REGISTERED) != null) {
            return;
        }
        transactions.putResource(REGISTERED, true);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    wake();
                }
            }
        });
    }

    void wake() {
        written.release();
    }

    /** Returns as soon as something was written, or after {@code atMost}. */
    void await(Duration atMost) throws InterruptedException {
        if (written.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            written.drainPermits();
        }
    }
}
