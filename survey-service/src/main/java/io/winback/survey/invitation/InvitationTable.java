package io.winback.survey.invitation;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.List;

/** The invitations told by campaigns. An invitation never changes, so the first news of it stays. */
@Singleton
class InvitationTable {

    private final Database database;

    InvitationTable(Database database) {
        this.database = database;
    }

    void add(List<SurveyInvited> invited) {
        database.use(sql -> {
            var insert = sql.prepareBatch("""
                    insert into invitation
                      (id, customer_id, survey, campaign, enrollment_id, stage, language, invited_at, expires_at)
                    values (:invitationId, :customerId, :survey, :campaign, :enrollmentId, :stage, :language, :invitedAt,
                      :expiresAt)
                    on conflict do nothing
                    """);
            invited.forEach(one -> insert.bindMethods(one).add());
            insert.execute();
        });
    }

    long count(String survey) {
        return database.with(sql -> sql.createQuery("select count(*) from invitation where survey = :survey")
                .bind("survey", survey)
                .mapTo(Long.class)
                .one());
    }
}
