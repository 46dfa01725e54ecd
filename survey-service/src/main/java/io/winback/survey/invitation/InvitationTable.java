package io.winback.survey.invitation;

import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.List;

/** The invitations told by campaigns. An invitation never changes, so the first news of it stays. */
@Singleton
class InvitationTable {

    private final Database database;
    private final ShopProfile shop;

    InvitationTable(Database database, ShopProfile shop) {
        this.database = database;
        this.shop = shop;
    }

    void add(List<SurveyInvited> invited) {
        database.use(sql -> Columns.of(invited)
                .with("id", SurveyInvited::invitationId)
                .with("customer", SurveyInvited::customerId)
                .with("survey", SurveyInvited::survey)
                .with("campaign", SurveyInvited::campaign)
                .with("enrollment", SurveyInvited::enrollmentId)
                .with("stage", SurveyInvited::stage)
                .with("language", SurveyInvited::language)
                .with("invitedAt", SurveyInvited::invitedAt)
                .with("expiresAt", SurveyInvited::expiresAt)
                .with("lifecycleStage", SurveyInvited::lifecycleStage)
                .with("value", invitation -> invitation.valueIn(shop.currency()))
                .bindTo(sql.createUpdate("""
                        insert into invitation
                          (id, customer_id, survey, campaign, enrollment_id, stage, language, invited_at, expires_at,
                            lifecycle_stage, value)
                        select * from unnest(cast(:id as uuid[]), cast(:customer as text[]), cast(:survey as text[]),
                          cast(:campaign as text[]), cast(:enrollment as text[]), cast(:stage as text[]),
                          cast(:language as text[]), cast(:invitedAt as timestamptz[]), cast(:expiresAt as timestamptz[]),
                          cast(:lifecycleStage as text[]), cast(:value as numeric[]))
                        on conflict do nothing
                        """))
                .execute());
    }

    long rename(String customer, String freshId) {
        return database.with(
                sql -> sql.createUpdate("update invitation set customer_id = :fresh where customer_id = :customer")
                        .bind("fresh", freshId)
                        .bind("customer", customer)
                        .execute());
    }

    long count(String survey) {
        return database.with(sql -> sql.createQuery("select count(*) from invitation where survey = :survey")
                .bind("survey", survey)
                .mapTo(Long.class)
                .one());
    }
}
