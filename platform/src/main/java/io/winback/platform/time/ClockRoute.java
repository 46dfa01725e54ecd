package io.winback.platform.time;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.winback.platform.outbox.OutboxBacklog;
import io.winback.platform.sql.Database;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** {@code GET} and {@code PUT /q/clock} on the management port: where the business clock stands, what waits for it, and moving it on. */
@Singleton
class ClockRoute {

    private final Clock clock;
    private final Instance<DueWork> dueWork;
    private final OutboxBacklog outbox;
    private final Database database;
    private final Event<ClockMoved> moved;

    ClockRoute(
            Clock clock,
            @Any Instance<DueWork> dueWork,
            OutboxBacklog outbox,
            Database database,
            Event<ClockMoved> moved) {
        this.clock = clock;
        this.dueWork = dueWork;
        this.outbox = outbox;
        this.database = database;
        this.moved = moved;
    }

    void register(@Observes ManagementInterface management) {
        var router = management.router();
        router.get("/q/clock").blockingHandler(this::show);
        router.put("/q/clock").handler(BodyHandler.create()).blockingHandler(this::move);
    }

    private void show(RoutingContext context) {
        var now = clock.instant();
        Optional<Instant> next =
                dueWork.stream().flatMap(work -> work.nextDue().stream()).min(Instant::compareTo);
        var state = new JsonObject()
                .put("now", now.toString())
                .put("stepped", clock instanceof SteppedClock)
                .put("nextDue", next.map(Instant::toString).orElse(null))
                .put(
                        "inHand",
                        dueWork.stream().mapToLong(work -> work.inHand(now)).sum())
                .put("outbox", outbox.size());
        context.json(state);
    }

    private void move(RoutingContext context) {
        if (!(clock instanceof SteppedClock stepped)) {
            problem(context, 409, "This clock follows the machine; start with winback.clock.stepped=true to move it.");
            return;
        }
        var target = target(context);
        if (target.isEmpty()) {
            problem(context, 400, "Send {\"now\":\"2026-01-31T09:00:00Z\"}.");
            return;
        }
        if (target.get().isBefore(stepped.instant())) {
            problem(context, 409, "The clock moves forward only; it stands at " + stepped.instant() + ".");
            return;
        }
        database.transactionally(sql -> sql.createUpdate("update business_clock set instant = :now")
                .bind("now", target.get())
                .execute());
        stepped.moveTo(target.get());
        moved.fire(new ClockMoved(target.get()));
        show(context);
    }

    private static Optional<Instant> target(RoutingContext context) {
        try {
            var text = context.body().asJsonObject().getString("now");
            return Optional.of(Instant.parse(text).truncatedTo(ChronoUnit.MICROS));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static void problem(RoutingContext context, int status, String detail) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end(new JsonObject()
                        .put("status", status)
                        .put("title", status == 400 ? "Bad Request" : "Conflict")
                        .put("detail", detail)
                        .encode());
    }
}
