package io.winback.survey.invitation;

import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.winback.local.testing.Contract;
import io.winback.local.testing.Topic;
import io.winback.platform.events.EventJson;
import io.winback.survey.Invitations;
import io.winback.survey.ServiceTest;
import io.winback.survey.Stored;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class CampaignEventsConsumerTest {

    private static final Topic CAMPAIGNS = new Topic("winback.campaigns");
    private static final Topic DEAD_LETTERS = new Topic("winback.campaigns.survey.dlq");
    private static final Contract INVITED = Contract.of("campaign-service", SurveyInvited.TYPE);

    @Inject
    Invitations invitations;

    @Inject
    Stored stored;

    @Inject
    EventJson json;

    @Test
    void keepsAnInvitationOnceHoweverOftenItIsTold() {
        // given
        var anna = invitations.anna();
        var event = UUID.fromString("0199c2b0-6b00-7d21-8a3c-2f1f0c9e7a55");

        // when
        CAMPAIGNS.send(anna.customerId(), SurveyInvited.TYPE, event, invited(anna));
        CAMPAIGNS.send(anna.customerId(), SurveyInvited.TYPE, event, invited(anna));
        CAMPAIGNS.send(anna.customerId(), "message.sent.v1", "{}".getBytes(StandardCharsets.UTF_8));
        var bela = invitations.anna();
        CAMPAIGNS.send(anna.customerId(), SurveyInvited.TYPE, invited(bela));

        // then
        await().untilAsserted(() -> assertThat(kept(bela)).isEqualTo(1));
        assertThat(kept(anna)).isEqualTo(1);
        assertThat(stored.texts("select stage || ' ' || language from invitation where id = '" + anna.id() + "'"))
                .containsExactly("ask en");
    }

    @Test
    void keepsWhoTheCustomerWasWhenInvited() {
        // given
        var lost = invitations.anna();
        var elsewhere = invitations.anna();
        var unknown = invitations.anna();

        // when
        CAMPAIGNS.send(lost.customerId(), SurveyInvited.TYPE, as(lost, "LOST", "240.50", "GBP"));
        CAMPAIGNS.send(elsewhere.customerId(), SurveyInvited.TYPE, as(elsewhere, "ACTIVE", "99.00", "EUR"));
        CAMPAIGNS.send(unknown.customerId(), SurveyInvited.TYPE, invited(unknown));

        // then a value in another currency than the shop's is none
        await().untilAsserted(() -> {
            assertThat(kept(lost)).isEqualTo(1);
            assertThat(kept(elsewhere)).isEqualTo(1);
            assertThat(kept(unknown)).isEqualTo(1);
        });
        assertThat(known(lost)).isEqualTo("LOST 240.5000");
        assertThat(known(elsewhere)).isEqualTo("ACTIVE -");
    }

    @Test
    void putsWhatCannotBeReadAsideAndGoesOn() {
        // given
        var anna = invitations.anna();

        // when
        CAMPAIGNS.send(anna.customerId(), SurveyInvited.TYPE, "{\"customerId\":".getBytes(StandardCharsets.UTF_8));
        CAMPAIGNS.send(anna.customerId(), SurveyInvited.TYPE, "{}".getBytes(StandardCharsets.UTF_8));
        CAMPAIGNS.send(anna.customerId(), SurveyInvited.TYPE, invited(anna));

        // then
        await().untilAsserted(() -> {
            assertThat(kept(anna)).isEqualTo(1);
            assertThat(DEAD_LETTERS.records(anna.customerId())).hasSize(2);
        });
    }

    @Test
    void readsTheExampleOfTheCampaignService() throws IOException {
        for (var body : new byte[][] {INVITED.example(), INVITED.exampleFromTheFuture()}) {
            var invited = json.mapper().readValue(body, SurveyInvited.class);

            assertThat(invited.invitationId()).isEqualTo(UUID.fromString("5f0c1a52-93d5-4a60-bb7e-2a1f5c8e9d01"));
            assertThat(invited.customerId()).isEqualTo("anna-1");
            assertThat(invited.survey()).isEqualTo("churn-reason");
            assertThat(invited.stage()).isEqualTo("ask");
            assertThat(invited.expiresAt()).isEqualTo(Instant.parse("2026-05-01T08:00:00Z"));
        }
    }

    private long kept(Invitations.Invitation invitation) {
        return stored.count("select count(*) from invitation where id = '" + invitation.id() + "'");
    }

    private String known(Invitations.Invitation invitation) {
        return stored.texts("select coalesce(lifecycle_stage, '-') || ' ' || coalesce(value::text, '-') from invitation"
                        + " where id = '" + invitation.id() + "'")
                .get(0);
    }

    private static byte[] as(Invitations.Invitation invitation, String stage, String amount, String currency) {
        var event = (ObjectNode) Contract.json(new String(invited(invitation), StandardCharsets.UTF_8));
        event.put("lifecycleStage", stage);
        event.putObject("value").put("amount", amount).put("currency", currency);
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] invited(Invitations.Invitation invitation) {
        var event = (ObjectNode) Contract.json(new String(INVITED.example(), StandardCharsets.UTF_8));
        event.put("invitationId", invitation.id().toString()).put("customerId", invitation.customerId());
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }
}
