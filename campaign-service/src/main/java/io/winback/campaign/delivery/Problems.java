package io.winback.campaign.delivery;

import io.winback.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** How refusals about messages are answered. */
public class Problems {

    @ServerExceptionMapper
    public Response wrongState(MessageStateException e) {
        return Problem.of(409, "message-state", "Message state", String.valueOf(e.getMessage()))
                .toResponse();
    }

    @ServerExceptionMapper
    public Response unknown(UnknownMessageException e) {
        return Problem.of(404, "message-unknown", "Message unknown", String.valueOf(e.getMessage()))
                .toResponse();
    }
}
