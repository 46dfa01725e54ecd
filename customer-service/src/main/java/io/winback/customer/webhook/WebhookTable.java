package io.winback.customer.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.platform.events.EventJson;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Webhooks by id. */
@Singleton
class WebhookTable {

    private static final TypeReference<List<SigningSecret>> SECRETS = new TypeReference<>() {};

    private final Database database;
    private final ObjectMapper json;

    WebhookTable(Database database, EventJson json) {
        this.database = database;
        this.json = json.mapper();
    }

    void add(Webhook webhook) {
        database.use(sql -> bind(sql.createUpdate("""
                        insert into webhook (id, url, types, description, active, secrets, created_at)
                        values (:id, :url, :types, :description, :active, cast(:secrets as jsonb), :created)
                        """), webhook)
                .bind("created", webhook.createdAt())
                .execute());
    }

    /** Writes a webhook that the caller has locked; failures are counted by {@link #failed} and {@link #calm} alone. */
    void save(Webhook webhook) {
        var pause = webhook.pause();
        database.use(sql -> bind(sql.createUpdate("""
                        update webhook set url = :url, types = :types, description = :description, active = :active,
                          secrets = cast(:secrets as jsonb), paused_at = :pausedAt, pause_reason = :reason
                        where id = :id
                        """), webhook)
                .bind("pausedAt", pause == null ? null : pause.at())
                .bind("reason", pause == null ? null : pause.reason().name())
                .execute());
    }

    Optional<Webhook> find(UUID id) {
        return Optional.ofNullable(load(List.of(id)).get(id));
    }

    /** Facts refer to the row while it is locked, so changing a webhook holds up nobody. */
    Optional<Webhook> lock(UUID id) {
        return database.with(sql -> sql.createQuery("select * from webhook where id = :id for no key update")
                .bind("id", id)
                .map((row, context) -> webhook(row))
                .findOne());
    }

    Map<UUID, Webhook> load(Collection<UUID> ids) {
        return database.with(sql -> sql.createQuery("select * from webhook where id = any(:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> webhook(row))
                .collect(Collectors.toMap(Webhook::id, Function.identity())));
    }

    /** The next ones in the order they were made. */
    List<Webhook> after(@Nullable UUID last, int limit) {
        return database.with(sql -> sql.createQuery(
                        "select * from webhook where cast(:last as uuid) is null or id > :last order by id limit :limit")
                .bind("last", last)
                .bind("limit", limit)
                .map((row, context) -> webhook(row))
                .list());
    }

    boolean delete(UUID id) {
        return database.with(sql -> sql.createUpdate("delete from webhook where id = :id")
                        .bind("id", id)
                        .execute())
                == 1;
    }

    /** The receiver is down: nothing more is sent there before {@code until}. */
    void failed(UUID id, Instant until) {
        database.use(sql -> sql.createUpdate(
                        "update webhook set failures = failures + 1, hold_until = :until where id = :id")
                .bind("until", until)
                .bind("id", id)
                .execute());
    }

    /** The receiver is there. */
    void calm(UUID id) {
        database.use(sql -> sql.createUpdate(
                        "update webhook set failures = 0, hold_until = null where id = :id and failures > 0")
                .bind("id", id)
                .execute());
    }

    private <S extends SqlStatement<S>> S bind(S statement, Webhook webhook) {
        return statement
                .bind("id", webhook.id())
                .bind("url", webhook.url())
                .bindArray(
                        "types",
                        String.class,
                        webhook.types().stream().map(WebhookType::text).toArray())
                .bind("description", webhook.description())
                .bind("active", webhook.active())
                .bind("secrets", write(webhook.secrets()));
    }

    private Webhook webhook(ResultSet row) throws SQLException {
        return new Webhook(
                row.getObject("id", UUID.class),
                row.getString("url"),
                types((String[]) row.getArray("types").getArray()),
                row.getString("description"),
                row.getBoolean("active"),
                pause(row),
                read(row.getString("secrets")),
                row.getInt("failures"),
                Instants.of(row, "created_at"));
    }

    private static Set<WebhookType> types(String[] texts) {
        var types = EnumSet.noneOf(WebhookType.class);
        for (var text : texts) {
            WebhookType.of(text).ifPresent(types::add);
        }
        return types;
    }

    private static Webhook.@Nullable Pause pause(ResultSet row) throws SQLException {
        var at = Instants.orNull(row, "paused_at");
        return at == null ? null : new Webhook.Pause(at, PauseReason.valueOf(row.getString("pause_reason")));
    }

    private String write(List<SigningSecret> secrets) {
        try {
            return json.writeValueAsString(secrets);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Generations cannot be written as JSON", e);
        }
    }

    private List<SigningSecret> read(String secrets) {
        try {
            return json.readValue(secrets, SECRETS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored generations cannot be read", e);
        }
    }
}
