package io.winback.customer.operations;

import io.quarkus.security.identity.SecurityIdentity;
import io.winback.platform.events.DeadLetterService;
import io.winback.platform.operations.DeadLetterOperations;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/operations/customer/dead-letters")
@Tag(name = "Operations")
class DeadLettersResource extends DeadLetterOperations {

    DeadLettersResource(DeadLetterService letters, SecurityIdentity identity) {
        super(letters, identity);
    }
}
