package io.winback.platform.operations;

import io.winback.platform.security.Roles;
import io.winback.platform.work.Retention;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is deleted when it is old. A service gives it a path of its own: {@code /api/operations/<service>/retention}. */
public abstract class RetentionOperations {

    private final Retention retention;

    protected RetentionOperations(Retention retention) {
        this.retention = retention;
    }

    @GET
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(
            operationId = "getRetention",
            summary = "How long rows are kept, and how many would be deleted now",
            description = "Rows are an estimate; of those to be deleted at most 10000 are counted.")
    public List<Retention.Outlook> read() {
        return retention.outlook();
    }
}
