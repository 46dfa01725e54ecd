package io.winback.survey.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.winback.platform.events.EventJson;
import io.winback.platform.money.Money;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers as marketers read them, the latest change first. */
@Singleton
class AnswerList {

    private static final TypeReference<Map<String, List<String>>> CHOICES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final Database database;
    private final EventJson json;
    private final ShopProfile shop;

    AnswerList(Database database, EventJson json, ShopProfile shop) {
        this.database = database;
        this.json = json;
        this.shop = shop;
    }

    List<AnswerResponse> before(long version, AnswerFilter filter, int limit) {
        return database.with(sql -> filter.bindTo(sql.createQuery("""
                                select a.*, i.lifecycle_stage, i.value,
                                  (select coalesce(jsonb_object_agg(question, codes), '{}') from (
                                    select question, jsonb_agg(code order by code) as codes
                                    from answer_choice c where c.answer_id = a.id group by question) chosen) as choices,
                                  (select coalesce(jsonb_object_agg(question, text), '{}') from answer_text t
                                    where t.answer_id = a.id) as texts
                                from answer a left join invitation i on i.id = a.invitation_id
                                where a.version < :version and a.mode = 'IDENTIFIED' and <filter>
                                order by a.version desc limit :limit
                                """.replace("<filter>", AnswerFilter.CONDITION)))
                .bind("version", version)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
    }

    private AnswerResponse read(ResultSet row) throws SQLException {
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
                read(row.getString("choices"), CHOICES),
                read(row.getString("texts"), TEXTS),
                Instants.of(row, "first_answered_at"),
                Instants.of(row, "answered_at"),
                row.getLong("version"));
    }

    private @Nullable Money value(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("value");
        return amount == null ? null : new Money(amount, shop.currency());
    }

    private <T> T read(String object, TypeReference<T> type) {
        try {
            return json.mapper().readValue(object, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database made JSON that cannot be read", e);
        }
    }
}
