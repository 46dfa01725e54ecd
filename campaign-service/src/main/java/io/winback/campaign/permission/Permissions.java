package io.winback.campaign.permission;

import io.winback.campaign.definition.MailTemplate.Purpose;
import io.winback.platform.ids.Ids;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is permitted, by the view {@code permission}, and the rows of what was withdrawn and consented to here. */
@Singleton
class Permissions {

    private final Database database;
    private final Ids ids;

    Permissions(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /**
     * What is known of one purpose.
     *
     * @param granted and not withdrawn since, whether or not it can be used at present
     * @param over the permission has ended by itself
     * @param closed by a bounce or a complaint taken here
     * @param suppressed the customer service has closed the address
     * @param grantedAt last time, by whomever it was told
     * @param withdrawnAt last time
     */
    private record Row(
            Purpose purpose,
            boolean granted,
            boolean over,
            boolean closed,
            boolean suppressed,
            @Nullable Instant grantedAt,
            @Nullable Instant withdrawnAt) {}

    /** What a customer has permitted. */
    record State(List<Row> rows) {

        /** What a withdrawal takes back: also from an address that is closed, or where the permission is over by itself. */
        Set<Purpose> granted() {
            return where(Row::granted);
        }

        /** What the reader sees as switched on. */
        Set<Purpose> chosen() {
            return where(row -> row.granted() && !row.over());
        }

        Set<Purpose> closed() {
            return where(Row::closed);
        }

        /** A bounce or a complaint is in the way of every mail. */
        boolean silenced() {
            return rows.stream().anyMatch(row -> row.closed() || row.suppressed());
        }

        /** When a consent is given that is given now: later than every withdrawal, as two at once are a withdrawal. */
        Instant afterWithdrawals(Instant now) {
            return rows.stream()
                    .flatMap(row -> Stream.ofNullable(row.withdrawnAt()))
                    .map(at -> at.plus(1, ChronoUnit.MICROS))
                    .reduce(now, (one, other) -> one.isAfter(other) ? one : other);
        }

        /** When a withdrawal is taken that is taken now: not before a permission, though it were dated ahead. */
        Instant afterGrants(Instant now) {
            return rows.stream()
                    .flatMap(row -> Stream.ofNullable(row.grantedAt()))
                    .reduce(now, (one, other) -> one.isAfter(other) ? one : other);
        }

        private Set<Purpose> where(Predicate<Row> condition) {
            return rows.stream()
                    .filter(condition)
                    .map(Row::purpose)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Purpose.class)));
        }
    }

    State of(String customer, Instant now) {
        return new State(database.with(sql -> sql.createQuery("""
                        select p.purpose, p.granted_at, p.withdrawn_at, p.closed_at is not null as closed, c.suppressed,
                          p.granted_at is not null and (p.withdrawn_at is null or p.granted_at > p.withdrawn_at) as granted,
                          p.granted_until is not null and p.granted_until <= :now as over
                        from permission p join customer c on c.customer_id = p.customer_id
                        where p.customer_id = :customer
                        """)
                .bind("customer", customer)
                .bind("now", now)
                .map((row, context) -> new Row(
                        Purpose.valueOf(row.getString("purpose")),
                        row.getBoolean("granted"),
                        row.getBoolean("over"),
                        row.getBoolean("closed"),
                        row.getBoolean("suppressed"),
                        Instants.orNull(row, "granted_at"),
                        Instants.orNull(row, "withdrawn_at")))
                .list()));
    }

    void withdraw(
            String customer,
            Collection<Purpose> purposes,
            WithdrawalReason reason,
            @Nullable UUID message,
            Instant now) {
        database.use(sql -> {
            var batch = sql.prepareBatch("""
                    insert into withdrawal (id, customer_id, purpose, reason, message_id, withdrawn_at)
                    values (:id, :customer, :purpose, :reason, :message, :now)
                    """);
            for (var purpose : purposes) {
                batch.bind("id", ids.next())
                        .bind("customer", customer)
                        .bind("purpose", purpose)
                        .bind("reason", reason)
                        .bind("message", message)
                        .bind("now", now)
                        .add();
            }
            batch.execute();
        });
    }

    void consent(ConsentGiven given, UUID message) {
        database.use(sql -> {
            var batch = sql.prepareBatch("""
                    insert into consent (id, customer_id, purpose, basis, language, wording, message_id, given_at)
                    values (:id, :customer, :purpose, :basis, :language, :wording, :message, :at)
                    """);
            for (var purpose : given.purposes()) {
                batch.bind("id", ids.next())
                        .bind("customer", given.customerId())
                        .bind("purpose", purpose)
                        .bind("basis", given.basis())
                        .bind("language", given.language())
                        .bind("wording", given.wording())
                        .bind("message", message)
                        .bind("at", given.givenAt())
                        .add();
            }
            batch.execute();
        });
    }
}
