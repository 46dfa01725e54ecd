package io.winback.campaign.compensation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.winback.platform.events.EventJson;
import io.winback.platform.money.Money;
import io.winback.platform.paging.Page;
import io.winback.platform.paging.PageToken;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of compensations, in the caller's transaction. */
@Singleton
class CompensationTable {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};
    private static final String SELECT = """
            select p.*, c.code from compensation p left join coupon c on c.id = p.coupon_id and not c.erased
            """;

    private final Database database;
    private final ShopProfile shop;
    private final EventJson json;

    CompensationTable(Database database, ShopProfile shop, EventJson json) {
        this.database = database;
        this.shop = shop;
        this.json = json;
    }

    void insert(Compensation asked) {
        database.use(sql -> sql.createUpdate("""
                        insert into compensation (id, customer_id, state, draft, cost, needs, guard, asked_by, asked_at)
                        values (:id, :customer, :state, :draft::jsonb, :cost, :needs, :guard::jsonb, :by, :at)
                        """)
                .bind("id", asked.id())
                .bind("customer", asked.draft().customerId())
                .bind("state", asked.state().name())
                .bind("draft", write(asked.draft()))
                .bind("cost", asked.cost().amount())
                .bindArray(
                        "needs",
                        String.class,
                        asked.needs().stream().map(Enum::name).toArray())
                .bind("guard", write(asked.guard()))
                .bind("by", asked.askedBy())
                .bind("at", asked.askedAt())
                .execute());
    }

    void decide(Compensation decided, @Nullable UUID coupon) {
        database.use(sql -> sql.createUpdate("""
                        update compensation set state = :state, decided_by = :by, decided_at = :at, decision_note = :note,
                          coupon_id = :coupon where id = :id
                        """)
                .bind("state", decided.state().name())
                .bind("by", decided.decidedBy())
                .bind("at", decided.decidedAt())
                .bind("note", decided.decisionNote())
                .bind("coupon", coupon)
                .bind("id", decided.id())
                .execute());
    }

    Optional<Compensation> find(UUID id) {
        return database.with(sql -> sql.createQuery(SELECT + "where p.id = :id")
                .bind("id", id)
                .map((row, context) -> compensation(row))
                .findOne());
    }

    /** Newest first. */
    Page<Compensation> newest(
            @Nullable String customer, @Nullable String state, int limit, @Nullable String pageToken) {
        var rows = database.with(sql -> sql.createQuery(SELECT + """
                        where (:customer::text is null or p.customer_id = :customer) and (:state::text is null or p.state = :state)
                          and (:after::uuid is null or p.id < :after)
                        order by p.id desc limit :limit
                        """)
                .bind("customer", customer)
                .bind("state", state)
                .bind("after", PageToken.lastId(pageToken))
                .bind("limit", limit + 1)
                .map((row, context) -> compensation(row))
                .list());
        return Page.of(rows, limit, asked -> asked.id().toString());
    }

    /** How many the customer was granted since. */
    int grantedSince(String customer, Instant since) {
        return database.with(sql -> sql.createQuery("""
                        select count(*) from compensation
                        where customer_id = :customer and state = 'GRANTED' and decided_at > :since
                        """)
                .bind("customer", customer)
                .bind("since", since)
                .mapTo(Integer.class)
                .one());
    }

    /** Kinds of exclusions of a customer in force. */
    List<String> exclusions(String customer, Instant now) {
        return database.with(sql -> sql.createQuery("""
                        select distinct x ->> 'kind' from customer c, jsonb_array_elements(c.exclusions) x
                        where c.customer_id = :customer and (x ->> 'until' is null or (x ->> 'until')::timestamptz > :now)
                        """)
                .bind("customer", customer)
                .bind("now", now)
                .mapTo(String.class)
                .list());
    }

    private Compensation compensation(ResultSet row) throws SQLException {
        return new Compensation(
                row.getObject("id", UUID.class),
                draft(row),
                Compensation.State.valueOf(row.getString("state")),
                new Money(row.getBigDecimal("cost"), shop.currency()),
                Stream.of((String[]) row.getArray("needs").getArray())
                        .map(Compensation.Need::valueOf)
                        .toList(),
                read(row.getString("guard"), FACTS),
                row.getString("asked_by"),
                Instants.of(row, "asked_at"),
                row.getString("decided_by"),
                Instants.orNull(row, "decided_at"),
                row.getString("decision_note"),
                row.getString("code"));
    }

    /** Under the id the row has now. */
    private Draft draft(ResultSet row) throws SQLException {
        return read(row.getString("draft"), new TypeReference<Draft>() {}).of(row.getString("customer_id"));
    }

    private String write(Object value) {
        try {
            return json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A compensation is always JSON", e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.mapper().readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored compensation is not JSON", e);
        }
    }
}
