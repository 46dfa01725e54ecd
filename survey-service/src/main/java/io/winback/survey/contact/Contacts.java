package io.winback.survey.contact;

import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of wishes for contact, in the caller's transaction. */
@Singleton
class Contacts {

    private final Database database;

    Contacts(Database database) {
        this.database = database;
    }

    /** How many are open, and since when the first of them. */
    record Open(long count, @Nullable Instant oldest) {}

    void add(Contact contact) {
        database.use(sql -> sql.createUpdate("""
                        insert into contact_request (id, answer_id, customer_id, contact_by, survey, reason, requested_at)
                        values (:id, :answer, :customer, :by, :survey, :reason, :at)
                        """)
                .bind("id", contact.id())
                .bind("answer", contact.answerId())
                .bind("customer", contact.customerId())
                .bind("by", contact.by())
                .bind("survey", contact.survey())
                .bind("reason", contact.reason())
                .bind("at", contact.requestedAt())
                .execute());
    }

    void close(Contact contact) {
        database.use(sql -> sql.createUpdate("""
                        update contact_request set state = :state, closed_at = :at, closed_by = :who where id = :id
                        """)
                .bind("state", contact.state().name())
                .bind("at", contact.closedAt())
                .bind("who", contact.closedBy())
                .bind("id", contact.id())
                .execute());
    }

    Optional<Contact> find(UUID id) {
        return database.with(sql -> sql.createQuery("select * from contact_request where id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne());
    }

    /** The newest wish of an answer. */
    Optional<Contact> latest(UUID answer) {
        return database.with(sql -> sql.createQuery(
                        "select * from contact_request where answer_id = :answer order by id desc limit 1")
                .bind("answer", answer)
                .map((row, context) -> read(row))
                .findOne());
    }

    /** The state stands in the text: an index of those that are open serves only who asks for nothing else. */
    static String page(@Nullable ContactState state) {
        return "select * from contact_request where id > coalesce(:after, '00000000-0000-0000-0000-000000000000'::uuid)"
                + (state == null ? "" : " and state = '" + state + "'") + " order by id limit :limit";
    }

    /** In the order in which they were made. */
    List<Contact> after(@Nullable UUID after, @Nullable ContactState state, int limit) {
        return database.with(sql -> sql.createQuery(page(state))
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
    }

    Open open() {
        return database.with(sql -> sql.createQuery(
                        "select count(*) as open, min(requested_at) as oldest from contact_request where state = 'OPEN'")
                .map((row, context) -> new Open(row.getLong("open"), Instants.orNull(row, "oldest")))
                .one());
    }

    private static Contact read(ResultSet row) throws SQLException {
        return new Contact(
                row.getObject("id", UUID.class),
                row.getObject("answer_id", UUID.class),
                row.getString("customer_id"),
                row.getString("contact_by"),
                row.getString("survey"),
                row.getString("reason"),
                Instants.of(row, "requested_at"),
                ContactState.valueOf(row.getString("state")),
                Instants.orNull(row, "closed_at"),
                row.getString("closed_by"));
    }
}
