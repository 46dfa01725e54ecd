package io.winback.survey.operations;

import io.winback.platform.operations.RetentionOperations;
import io.winback.platform.work.Retention;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/operations/survey/retention")
@Tag(name = "Operations")
class RetentionResource extends RetentionOperations {

    RetentionResource(Retention retention) {
        super(retention);
    }
}
