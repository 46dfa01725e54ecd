package io.winback.platform.operations;

import io.quarkus.security.identity.SecurityIdentity;
import io.winback.platform.events.DeadLetterService;
import jakarta.ws.rs.Path;

@Path("/api/operations/test/dead-letters")
class TestDeadLettersResource extends DeadLetterOperations {

    TestDeadLettersResource(DeadLetterService letters, SecurityIdentity identity) {
        super(letters, identity);
    }
}
