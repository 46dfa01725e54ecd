package io.winback.survey.inbox;

import io.winback.platform.money.Money;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import io.winback.survey.answer.StoredValues;
import io.winback.survey.improvement.Gathered;
import io.winback.survey.questionnaire.QuestionnaireService;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what customers wrote, the latest change first; nothing of confidential surveys and of whoever was erased. */
@Singleton
class Inbox {

    private static final String FOUND = """
            select a.*, v.lifecycle_stage, v.value, q.words as quoted, c.state as contact_state,
              coalesce(d.version >= a.version, false) as done,
            """ + StoredValues.COLUMNS + """
              ,
              array(select i.key from improvement i left join improvement_answer n on n.improvement = i.key and n.answer_id = a.id
                where coalesce(n.named,
            """ + Gathered.BY_RULE + """
                ) order by i.key) as improvements
            from answer a
              left join inbox_done d on d.answer_id = a.id
              left join invitation v on v.id = a.invitation_id
              left join quote q on q.answer_id = a.id and q.released
              left join lateral (select state from contact_request where answer_id = a.id order by id desc limit 1) c on true
            where a.mode = 'IDENTIFIED' and not a.erased
            """;

    private final Database database;
    private final QuestionnaireService questionnaires;
    private final ShopProfile shop;

    Inbox(Database database, QuestionnaireService questionnaires, ShopProfile shop) {
        this.database = database;
        this.questionnaires = questionnaires;
        this.shop = shop;
    }

    /** Without what was done with them. */
    List<InboxResponse> before(long version, InboxFilter filter, int limit) {
        return database.with(sql -> sql.createQuery(FOUND + """
                          and a.version < :version and exists (select 1 from answer_text t where t.answer_id = a.id)
                          and (:survey::text is null or a.survey = :survey)
                          and (:reason::text is null or a.reason = :reason or a.sub_reason = :reason)
                          and (:language::text is null or a.language = :language)
                          and (:panel::text is null or v.lifecycle_stage = :panel)
                          and (:value::numeric is null or v.value >= :value)
                          and (:done::boolean is null or coalesce(d.version >= a.version, false) = :done)
                        order by a.version desc limit :limit
                        """)
                .bind("version", version)
                .bind("survey", filter.survey())
                .bind("reason", filter.reason())
                .bind("language", filter.language())
                .bind("panel", filter.panel())
                .bind("value", filter.valueAtLeast())
                .bind("done", filter.state() == null ? null : filter.state() == InboxState.DONE)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
    }

    Optional<InboxResponse> find(UUID answer) {
        return database.with(sql -> sql.createQuery(FOUND + " and a.id = :id")
                .bind("id", answer)
                .map((row, context) -> read(row))
                .findOne());
    }

    /** @param version of the answer as it was read */
    void done(UUID answer, long version) {
        database.use(sql -> sql.createUpdate("""
                        insert into inbox_done (answer_id, version) values (:answer, :version)
                        on conflict (answer_id) do update set version = excluded.version
                        """)
                .bind("answer", answer)
                .bind("version", version)
                .execute());
    }

    void reopen(UUID answer) {
        database.use(sql -> sql.createUpdate("delete from inbox_done where answer_id = :answer")
                .bind("answer", answer)
                .execute());
    }

    private InboxResponse read(ResultSet row) throws SQLException {
        var values = StoredValues.read(row);
        var value = row.getBigDecimal("value");
        return new InboxResponse(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("customer_id"),
                row.getString("survey"),
                row.getInt("survey_version"),
                row.getString("language"),
                row.getString("reason"),
                row.getString("sub_reason"),
                row.getString("lifecycle_stage"),
                value == null ? null : new Money(value, shop.currency()),
                Instants.of(row, "answered_at"),
                values.texts(),
                values.choices(),
                list(row, "suspicion"),
                row.getBoolean("done") ? InboxState.DONE : InboxState.NEW,
                questionnaires
                        .version(row.getString("survey"), row.getInt("survey_version"))
                        .mayBeQuoted(values),
                row.getString("quoted"),
                list(row, "improvements"),
                row.getString("contact_state"),
                List.of());
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
