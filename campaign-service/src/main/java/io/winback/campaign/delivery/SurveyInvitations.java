package io.winback.campaign.delivery;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.links.DerivedIds;
import io.winback.platform.links.SignedLinks;
import io.winback.platform.money.Money;
import io.winback.platform.outbox.OutboxEvent;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invitations to a survey: id and link follow from enrollment and stage, so that a repeated send carries the same and none is stored. */
@Singleton
class SurveyInvitations {

    private static final String PURPOSE = "survey";
    private static final Period VALID = Period.ofDays(60);

    private final DerivedIds derived;
    private final SignedLinks links;
    private final ShopProfile shop;

    SurveyInvitations(DerivedIds derived, SignedLinks links, ShopProfile shop) {
        this.derived = derived;
        this.links = links;
        this.shop = shop;
    }

    @RegisterForReflection
    record SurveyInvited(
            UUID invitationId,
            String customerId,
            String survey,
            String campaign,
            UUID enrollmentId,
            String stage,
            String language,
            @Nullable String lifecycleStage,
            @Nullable Money value,
            Instant invitedAt,
            Instant expiresAt) {}

    OutboxEvent event(Candidate message, String survey, Instant now) {
        var invited = new SurveyInvited(
                id(message),
                message.customer(),
                survey,
                message.campaign(),
                message.enrollment(),
                message.stage(),
                language(message),
                message.lifecycle(),
                value(message),
                now,
                expires(now));
        return new OutboxEvent("winback.campaigns", message.customer(), "survey.invited.v1", invited, now);
    }

    String url(Candidate message, String survey, Instant now) {
        var payload = String.join(
                "|",
                id(message).toString(),
                message.customer(),
                survey,
                language(message),
                Long.toString(expires(now).getEpochSecond()),
                message.enrollment().toString(),
                message.campaign());
        return shop.publicUrl() + "/s/" + links.sign(PURPOSE, payload);
    }

    /** The same for a run and a stage, always. */
    UUID id(UUID enrollment, String stage) {
        return derived.uuid("invitation", enrollment.toString(), stage);
    }

    private UUID id(Candidate message) {
        return id(message.enrollment(), message.stage());
    }

    private String language(Candidate message) {
        var language = message.language();
        return language == null ? shop.defaultLanguage() : language;
    }

    /** In another currency it cannot be compared with others. */
    private @Nullable Money value(Candidate message) {
        var value = message.value();
        return value != null && value.currency().equals(shop.currency()) ? value : null;
    }

    private Instant expires(Instant now) {
        return now.atZone(shop.zone()).plus(VALID).toInstant();
    }
}
