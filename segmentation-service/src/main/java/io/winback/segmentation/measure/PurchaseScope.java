package io.winback.segmentation.measure;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The purchases of a {@link Scope} as SQL. The statement must be {@linkplain #bindTo bound}. */
@Singleton
public class PurchaseScope {

    private final Database database;

    PurchaseScope(Database database) {
        this.database = database;
    }

    /**
     * A query for {@code customer_id, day, amount}: what each customer bought on each day up to {@code :until}, in the reporting
     * currency.
     */
    public String days(Scope scope) {
        return "select customer_id, day, amount from purchase_day(:until, :ignoreReturns, :channel)"
                + (scope.segment() == null ? "" : " where " + members("customer_id"));
    }

    /**
     * A query for {@code channel, customer_id, day} with one row for each channel in which a customer bought on a day; the channel is
     * '' where an order names none.
     *
     * @param channels the channels that are asked for, as {@code cast(:channels as text[])}; false for every channel
     */
    public String daysByChannel(Scope scope, boolean channels) {
        return """
                select coalesce(p.channel, '') as channel, p.customer_id, p.purchased_on as day from purchase p
                where p.purchased_on <= :until and not p.cancelled and (:ignoreReturns or p.counts)
                  and (cast(:channel as text) is null or p.channel = :channel) %s %s
                group by 1, 2, 3
                """.formatted(
                        channels ? "and coalesce(p.channel, '') = any (cast(:channels as text[]))" : "",
                        scope.segment() == null ? "" : "and " + members("p.customer_id"));
    }

    /** A condition that leaves present members of the segment {@code :segment} only. */
    public static String members(String customer) {
        return customer
                + " in (select m.customer_id from segment_member m where m.segment_key = :segment and m.active)";
    }

    public static <S extends SqlStatement<S>> S bindTo(S statement, Scope scope, LocalDate until) {
        statement
                .bind("until", until)
                .bind("ignoreReturns", scope.returns() == Returns.IGNORED)
                .bind("channel", scope.channel());
        return bindSegment(statement, scope.segment());
    }

    /** Binds what {@link #members} asks for, if anything. */
    public static <S extends SqlStatement<S>> S bindSegment(S statement, @Nullable String segment) {
        return segment == null ? statement : statement.bind("segment", segment);
    }

    /** Refuses a segment that decides of nobody: there is none, or it is a draft, or retired. */
    public void check(@Nullable String segment) {
        if (segment == null) {
            return;
        }
        var published = database.with(sql -> sql.createQuery(
                        "select count(*) from segment where key = :segment and published_version is not null and retired_at is null")
                .bind("segment", segment)
                .mapTo(Long.class)
                .one());
        if (published == 0) {
            throw new InvalidMeasureException(
                    "segment", "Send the key of a published segment; " + segment + " is none.");
        }
    }
}
