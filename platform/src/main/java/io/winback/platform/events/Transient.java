package io.winback.platform.events;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells failures that pass by themselves (database away, deadlock, lock timeout) from those that never will. */
final class Transient {

    /** Connection, rollback, resources, object in use, operator intervention, system error (SQLSTATE classes). */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    private Transient() {}

    /** A rollback without any word of the database (a time-out, a lost connection) passes as well. */
    static boolean is(Throwable failure) {
        var rolledBack = false;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql instanceof SQLTransientException || passes(sql);
            }
            rolledBack |= cause instanceof RollbackException
                    || cause instanceof OptimisticLockException
                    || cause instanceof LockTimeoutException;
        }
        return rolledBack;
    }

    private static boolean passes(SQLException failure) {
        var state = failure.getSQLState();
        return state == null || state.length() < 2 || PASSING.contains(state.substring(0, 2));
    }
}
