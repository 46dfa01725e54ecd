package io.winback.survey.answer;

import io.winback.platform.money.Money;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers as marketers read them, the latest change first. */
@Singleton
class AnswerList {

    private static final String ANSWERS = """
            select a.*, i.lifecycle_stage, i.value,
            """ + StoredValues.COLUMNS + """
            from answer a left join invitation i on i.id = a.invitation_id
            where a.mode = 'IDENTIFIED' and <filter>
            """.replace("<filter>", AnswerFilter.CONDITION);

    private final Database database;
    private final ShopProfile shop;

    AnswerList(Database database, ShopProfile shop) {
        this.database = database;
        this.shop = shop;
    }

    /** The latest change first. */
    List<AnswerResponse> before(long version, AnswerFilter filter, int limit) {
        return database.with(sql -> filter.bindTo(
                        sql.createQuery(ANSWERS + "and a.version < :version order by a.version desc limit :limit"))
                .bind("version", version)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
    }

    /** In the order in which they were first given, which no change moves. */
    List<AnswerResponse> after(@Nullable AnswerResponse last, AnswerFilter filter, int limit) {
        return database.with(sql -> filter.bindTo(sql.createQuery(ANSWERS + """
                                and (a.first_answered_at, a.id) > (:first, :id)
                                order by a.first_answered_at, a.id limit :limit
                                """))
                .bind("first", last == null ? Instant.EPOCH : last.firstAnsweredAt())
                .bind("id", last == null ? new UUID(0, 0) : last.answerId())
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
    }

    private AnswerResponse read(ResultSet row) throws SQLException {
        var values = StoredValues.read(row);
        return new AnswerResponse(
                row.getObject("id", UUID.class),
                row.getObject("invitation_id", UUID.class),
                row.getString("customer_id"),
                row.getString("survey"),
                row.getInt("survey_version"),
                row.getString("campaign"),
                row.getString("language"),
                row.getString("lifecycle_stage"),
                value(row),
                row.getString("reason"),
                row.getString("sub_reason"),
                row.getString("contact_by"),
                List.of((String[]) row.getArray("suspicion").getArray()),
                values.choices(),
                values.texts(),
                Instants.of(row, "first_answered_at"),
                Instants.of(row, "answered_at"),
                row.getLong("version"));
    }

    private @Nullable Money value(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("value");
        return amount == null ? null : new Money(amount, shop.currency());
    }
}
