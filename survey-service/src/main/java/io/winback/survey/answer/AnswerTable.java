package io.winback.survey.answer;

import io.winback.platform.events.ErasedKeys;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import io.winback.survey.invitation.SurveyLink;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The answers, written without entities: what is looked up before an answer is taken comes with one statement, and answer, choices and
 * texts go with one. Each of them is a round trip while the customer's row is locked.
 */
@Singleton
class AnswerTable {

    private static final String STANDING = """
            select exists (select 1 from erased_key where hash = :hash and not lives_again)
                or exists (select 1 from invitation where id = :invitation and customer_id <> :customer)
                or coalesce(a.customer_id <> :customer, false) as closed,
              a.first_answered_at, %s,
            """ + StoredValues.COLUMNS + """
            from (values (true)) as one left join answer a on a.invitation_id = :invitation
            """;

    private static final String LOOK = STANDING.formatted("0 as next_version");

    /** A number that is not used is missed by nobody. */
    private static final String LOOK_AND_DRAW = STANDING.formatted("nextval('event_version') as next_version");

    private static final String KEEP = """
            with kept as (
              insert into answer (id, invitation_id, customer_id, survey, survey_version, mode, campaign, enrollment_id, language,
                reason, sub_reason, contact_by, suspicion, first_answered_at, answered_at, version)
              values (:id, :invitation, :customer, :survey, :surveyVersion, :mode, :campaign, :enrollment, :language,
                :reason, :subReason, :contactBy, :suspicion, :first, :at, :version)
              on conflict (id) do update set survey_version = excluded.survey_version, mode = excluded.mode,
                language = excluded.language, reason = excluded.reason, sub_reason = excluded.sub_reason,
                contact_by = excluded.contact_by, suspicion = excluded.suspicion, answered_at = excluded.answered_at,
                version = excluded.version),
            chosen as (
              select * from unnest(cast(:question as text[]), cast(:code as text[])) as c(question, code)),
            written as (
              select * from unnest(cast(:textQuestion as text[]), cast(:text as text[])) as t(question, text)),
            choices_gone as (
              delete from answer_choice where answer_id = :id and (question, code) not in (select question, code from chosen)),
            texts_gone as (
              delete from answer_text where answer_id = :id and question not in (select question from written)),
            choices_kept as (
              insert into answer_choice (answer_id, question, code) select :id, question, code from chosen on conflict do nothing)
            insert into answer_text (answer_id, question, text) select :id, question, text from written
            on conflict (answer_id, question) do update set text = excluded.text
            """;

    private final Database database;
    private final ErasedKeys erased;

    AnswerTable(Database database, ErasedKeys erased) {
        this.database = database;
        this.erased = erased;
    }

    /** What stands behind a link, and the version an answer gets now. */
    record Locked(Standing standing, long nextVersion) {}

    Standing standing(SurveyLink link) {
        return database.with(sql -> of(link, sql.createQuery(LOOK))
                .map((row, context) -> standing(row))
                .one());
    }

    /** To be called under the lock of the customer's row. */
    Locked locked(SurveyLink link) {
        return database.with(sql -> of(link, sql.createQuery(LOOK_AND_DRAW))
                .map((row, context) -> new Locked(standing(row), row.getLong("next_version")))
                .one());
    }

    private Query of(SurveyLink link, Query query) {
        return query.bind("hash", erased.hash(link.customerId()))
                .bind("invitation", link.invitationId())
                .bind("customer", link.customerId());
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var first = Instants.orNull(row, "first_answered_at");
        var closed = row.getBoolean("closed");
        return closed || first == null
                ? new Standing(closed, null, null)
                : new Standing(false, StoredValues.read(row), first);
    }

    /** In place of what was there. */
    void keep(Answer answer) {
        database.use(sql -> keep(sql, answer));
    }

    private static void keep(Handle sql, Answer answer) {
        var given = answer.given();
        var meant = answer.meant();
        var update = sql.createUpdate(KEEP)
                .bind("id", answer.id())
                .bind("invitation", answer.invitationId())
                .bind("customer", answer.customerId())
                .bind("survey", answer.survey())
                .bind("surveyVersion", given.questionnaire().version())
                .bind("mode", given.questionnaire().mode().name())
                .bind("campaign", answer.campaign())
                .bind("enrollment", answer.enrollmentId())
                .bind("language", given.language())
                .bind("reason", meant.reason())
                .bind("subReason", meant.subReason())
                .bind("contactBy", meant.contactBy())
                .bindArray("suspicion", String.class, codes(given))
                .bind("first", answer.firstAnsweredAt())
                .bind("at", answer.answeredAt())
                .bind("version", answer.version());
        StoredValues.bindTo(update, given.values()).execute();
    }

    private static List<String> codes(AnswerGiven given) {
        return given.suspicion().stream().map(Suspicion::name).sorted().toList();
    }

    /** Whose answers the next after {@code version} are, in the order of their versions; none of them is erased before they are locked. */
    List<String> customersAfter(long version, int limit) {
        erased.holdErasures();
        return database.with(sql -> sql.createQuery(
                        "select customer_id from answer where version > :version and not erased order by version limit :limit")
                .bind("version", version)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    /** In the order of their versions, without those of nobody. */
    List<StoredAnswer> after(long version, int limit) {
        return database.with(sql -> sql.createQuery("select a.*, " + StoredValues.COLUMNS + """
                        from answer a where version > :version and not erased order by version limit :limit
                        """)
                .bind("version", version)
                .bind("limit", limit)
                .map((row, context) -> StoredAnswer.read(row))
                .list());
    }

    /** Which versions of which surveys the customer answered, by answer. */
    Map<UUID, StoredAnswer.Survey> answeredBy(String customer) {
        return database.with(sql -> sql
                .createQuery("select * from answer where customer_id = :customer")
                .bind("customer", customer)
                .map((row, context) -> Map.entry(row.getObject("id", UUID.class), StoredAnswer.Survey.read(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Gives the customer's answers to nobody; returns how many. */
    int forget(String customer, String freshId) {
        return database.with(sql -> sql.createUpdate("""
                        update answer set customer_id = :fresh, contact_by = null, erased = true
                        where customer_id = :customer
                        """)
                .bind("fresh", freshId)
                .bind("customer", customer)
                .execute());
    }

    int deleteTexts(String customer) {
        return database.with(sql -> sql.createUpdate(
                        "delete from answer_text where answer_id in (select id from answer where customer_id = :customer)")
                .bind("customer", customer)
                .execute());
    }

    /** Deletes what was chosen for one question of each of these answers. */
    int deleteChoices(List<Map.Entry<UUID, String>> questions) {
        return database.with(sql -> Columns.of(questions)
                .with("answer", Map.Entry::getKey)
                .with("question", Map.Entry::getValue)
                .bindTo(sql.createUpdate("""
                        delete from answer_choice where (answer_id, question) in
                          (select * from unnest(cast(:answer as uuid[]), cast(:question as text[])))
                        """))
                .execute());
    }
}
