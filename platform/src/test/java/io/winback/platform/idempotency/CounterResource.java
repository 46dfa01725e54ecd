package io.winback.platform.idempotency;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts its calls; refuses what it is asked to refuse. */
@Path("/counter")
@PermitAll
public class CounterResource {

    static final AtomicInteger CALLS = new AtomicInteger();

    public record CountRequest(String name, boolean refuse) {}

    @POST
    @Idempotent
    public Response count(CountRequest request) {
        var call = CALLS.incrementAndGet();
        if (request.refuse()) {
            throw new jakarta.ws.rs.BadRequestException();
        }
        return Response.created(URI.create("/counter/" + call))
                .entity(Map.of("call", call))
                .build();
    }
}
