package io.winback.platform.trace;

import io.winback.platform.outbox.Outbox;
import io.winback.platform.outbox.OutboxEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;

/** A call about customers that is told. */
@Path("/told/{customers}")
@RequestScoped
@PermitAll
public class ToldResource {

    private final Outbox outbox;

    ToldResource(Outbox outbox) {
        this.outbox = outbox;
    }

    @POST
    @Transactional
    public void tell(@RestPath String customers) {
        outbox.append(
                List.of(customers.split(",")).stream().map(ToldResource::news).toList());
    }

    static OutboxEvent news(String customer) {
        return new OutboxEvent(
                "winback.surveys",
                customer,
                "survey.answered.v1",
                Map.of("what", "told"),
                Instant.parse("2026-03-02T12:00:00Z"));
    }
}
