package io.winback.platform.web;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** A database that is away is nobody's fault who asks: he is told to ask again. Public, as generated classes call it from another class loader. */
public class DatabaseProblems {

    private static final String RETRY_AFTER_SECONDS = "10";

    @ServerExceptionMapper
    public Response failed(JdbiException e) {
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
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && tellsSo(sql)) {
                return true;
            }
        }
        return false;
    }

    /** Connection exceptions, a server that goes or comes (class 57P), or a pool that has no connection to give, which has no state. */
    private static boolean tellsSo(SQLException failure) {
        var state = failure.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57P");
    }
}
