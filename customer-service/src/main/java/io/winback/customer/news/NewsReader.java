package io.winback.customer.news;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.winback.customer.customer.GuestBook;
import io.winback.platform.events.EventJson;
import io.winback.platform.events.EventReceiver;
import io.winback.platform.events.MalformedEventException;
import io.winback.platform.events.ReceivedEvent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads events as news. What is told of a former guest is about the customer the guest turned out to be. */
@Singleton
class NewsReader {

    private static final Map<String, Class<? extends News>> TYPES = Map.ofEntries(
            Map.entry("message.sent.v1", MessageSent.class),
            Map.entry("message.failed.v1", MessageFailed.class),
            Map.entry("consent.withdrawn.v1", ConsentWithdrawn.class),
            Map.entry("consent.given.v1", ConsentGiven.class),
            Map.entry("preference.changed.v1", PreferenceChanged.class),
            Map.entry("survey.invited.v1", SurveyInvited.class),
            Map.entry("coupon.issued.v1", CouponIssued.class),
            Map.entry("coupon.redeemed.v1", CouponRedeemed.class),
            Map.entry("coupon.revoked.v1", CouponRevoked.class),
            Map.entry("enrollment.ended.v1", EnrollmentEnded.class),
            Map.entry("survey.answered.v1", SurveyAnswered.class),
            Map.entry("contact.requested.v1", ContactRequested.class),
            Map.entry("contact.closed.v1", ContactClosed.class),
            Map.entry("exclusion.proposed.v1", ExclusionProposed.class),
            Map.entry("profile.changed.v1", ProfileChanged.class));

    private final GuestBook guests;
    private final EventReceiver receiver;
    private final ObjectMapper json;

    NewsReader(GuestBook guests, EventReceiver receiver, EventJson json) {
        this.guests = guests;
        this.receiver = receiver;
        this.json = json.mapper();
    }

    /** Leaves out what is not read here, and the stages of former guests: they say nothing about the customers. */
    List<Received> read(List<ReceivedEvent> events) {
        var heirs = guests.heirs(events.stream().map(ReceivedEvent::key).toList());
        var all = new ArrayList<Received>();
        for (var event : events) {
            var type = TYPES.get(event.type());
            var heir = heirs.get(event.key());
            if (type == null) {
                unknown(event);
            } else if (!event.tombstone() && (heir == null || type != ProfileChanged.class)) {
                all.add(new Received(event.id(), read(event, type, heir)));
            }
        }
        return all;
    }

    private void unknown(ReceivedEvent event) {
        if (!event.tombstone()) {
            receiver.unknown(event);
        }
    }

    private News read(ReceivedEvent event, Class<? extends News> type, @Nullable String heir) {
        if (heir == null) {
            return event.as(type);
        }
        try {
            return json.treeToValue(event.as(ObjectNode.class).put("customerId", heir), type);
        } catch (JsonProcessingException e) {
            throw new MalformedEventException(event.type() + " cannot be read as " + type.getSimpleName(), e);
        }
    }
}
