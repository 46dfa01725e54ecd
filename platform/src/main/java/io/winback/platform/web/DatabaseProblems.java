package io.winback.platform.web;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.winback.platform.sql.SqlFailure;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementException;
import org.jspecify.annotations.Nullable;

/** A database that is away is nobody's fault who asks: he is told to ask again. Public, as generated classes call it from another class loader. */
public class DatabaseProblems {

    private static final String RETRY_AFTER_SECONDS = "10";

    @ServerExceptionMapper({
        JdbiException.class,
        SqlFailure.class,
        PersistenceException.class,
        RollbackException.class,
        QuarkusTransactionException.class
    })
    public Response failed(Exception e) {
        if (!isAway(e)) {
            Log.error("a statement failed", e);
            return HttpProblem.valueOf(Response.Status.INTERNAL_SERVER_ERROR).toResponse();
        }
        // whoever watches sees it in the health and the metrics; a line for each request would only hide the cause
        Log.debug("the database is away", e);
        var problem = Problem.of(
                503,
                "database-away",
                "Database away",
                "The database does not answer at the moment; send the same request again in a while.");
        return Response.fromResponse(problem.toResponse())
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    private static boolean isAway(Throwable failure) {
        // without a state a pool has no connection to give, or a statement took longer than its transaction may, which
        // is a fault of ours
        var running = failure instanceof StatementException;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                var state = sql.getSQLState();
                if (state == null ? !running : tellsSo(state)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Connection exceptions, a server that goes or comes, and one that has no room for more (classes of SQLSTATE). */
    private static boolean tellsSo(String state) {
        return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
    }
}
