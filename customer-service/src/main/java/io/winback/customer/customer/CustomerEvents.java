package io.winback.customer.customer;

import io.winback.platform.outbox.OutboxEvent;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The events that tell a customer's state. */
@Singleton
class CustomerEvents {

    private final ShopProfile shop;

    CustomerEvents(ShopProfile shop) {
        this.shop = shop;
    }

    OutboxEvent contact(Customer customer) {
        return event(
                ContactChanged.TOPIC, ContactChanged.TYPE, customer, customer.contact(), ContactChanged.of(customer));
    }

    OutboxEvent profile(Customer customer, boolean history) {
        return event(
                CustomerChanged.TOPIC,
                CustomerChanged.TYPE,
                customer,
                customer.profile(),
                CustomerChanged.of(customer, shop.defaultLanguage(), shop.zone().getId(), history));
    }

    /** Erases what was told of the customer. */
    List<OutboxEvent> tombstones(String customerId, Instant at) {
        return List.of(
                new OutboxEvent(ContactChanged.TOPIC, customerId, ContactChanged.TYPE, null, at),
                new OutboxEvent(CustomerChanged.TOPIC, customerId, CustomerChanged.TYPE, null, at));
    }

    private static OutboxEvent event(String topic, String type, Customer customer, Customer.Told told, Object body) {
        Instant at = Objects.requireNonNull(told.at());
        return new OutboxEvent(topic, customer.id(), type, body, at);
    }
}
