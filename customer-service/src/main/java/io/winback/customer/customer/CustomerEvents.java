package io.winback.customer.customer;

import io.winback.platform.outbox.OutboxEvent;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.time.Instant;
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

    OutboxEvent profile(Customer customer) {
        return event(
                CustomerChanged.TOPIC,
                CustomerChanged.TYPE,
                customer,
                customer.profile(),
                CustomerChanged.of(customer, shop.defaultLanguage(), shop.zone().getId()));
    }

    private static OutboxEvent event(String topic, String type, Customer customer, Customer.Told told, Object body) {
        Instant at = Objects.requireNonNull(told.at());
        return new OutboxEvent(topic, customer.id(), type, body, at);
    }
}
