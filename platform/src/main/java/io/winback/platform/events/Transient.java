package io.winback.platform.events;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells failures that pass by themselves (database away, deadlock, lock timeout) from those that never will. */
final class Transient {

    /** Connection, rollback, resources, object in use, operator intervention, system error (SQLSTATE classes). */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    private Transient() {}

    static boolean is(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException || cause instanceof SQLException sql && passes(sql)) {
                return true;
            }
            if (cause instanceof jakarta.persistence.OptimisticLockException
                    || cause instanceof jakarta.persistence.LockTimeoutException) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(SQLException failure) {
        var state = failure.getSQLState();
        return state == null || state.length() < 2 || PASSING.contains(state.substring(0, 2));
    }
}
