package io.winback.customer.customer;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A customer as it is now. Every verb returns the customer as it is afterwards. */
public record Customer(
        String id,
        @Nullable String name,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String country,
        Map<String, String> attributes,
        Map<Channel, ContactPoint> contactPoints,
        Map<Purpose, Consent> consents,
        Map<Channel, Suppression> suppressions,
        Told contact,
        Told profile) {

    /** What the other services were told last: version 0 says nothing yet. */
    record Told(long version, @Nullable Instant at) {}

    Customer described(
            @Nullable String newName,
            @Nullable String newLanguage,
            @Nullable String newZone,
            @Nullable String newCountry,
            Map<String, String> newAttributes) {
        return new Customer(
                id,
                newName,
                newLanguage,
                newZone,
                newCountry,
                newAttributes,
                contactPoints,
                consents,
                suppressions,
                contact,
                profile);
    }

    /** Null leaves the contact point as it is, an empty text removes it; a new address starts as ACTIVE. */
    Customer reachedAt(Channel channel, @Nullable String address) {
        var before = contactPoints.get(channel);
        if (address == null || before != null && before.address().equals(address)) {
            return this;
        }
        var points = new TreeMap<>(contactPoints);
        if (address.isEmpty()) {
            points.remove(channel);
        } else {
            points.put(channel, new ContactPoint(channel, address, ContactPoint.Status.ACTIVE));
        }
        return with(points, consents, suppressions);
    }

    /** The latest decision per purpose counts; one that grants opens every channel suppressed before it. */
    Customer decided(Collection<Consent> decisions) {
        var inForce = new TreeMap<>(consents);
        var closed = new TreeMap<>(suppressions);
        for (var decision : decisions) {
            if (decision.overrules(inForce.get(decision.purpose()))) {
                inForce.put(decision.purpose(), decision);
            }
            if (decision.grants()) {
                closed.values().removeIf(suppression -> decision.at().isAfter(suppression.at()));
            }
        }
        var points = new TreeMap<>(contactPoints);
        suppressions.keySet().stream()
                .filter(channel -> !closed.containsKey(channel))
                .forEach(channel -> mark(points, channel, ContactPoint.Status.ACTIVE));
        return with(points, inForce, closed);
    }

    /** Closes the channel, unless a consent granted later is known. */
    Customer suppressed(Suppression suppression) {
        var known = suppressions.get(suppression.channel());
        var overruled = consents.values().stream()
                .anyMatch(consent -> consent.grants() && consent.at().isAfter(suppression.at()));
        if (overruled || known != null && !suppression.at().isAfter(known.at())) {
            return this;
        }
        var closed = new TreeMap<>(suppressions);
        closed.put(suppression.channel(), suppression);
        var points = new TreeMap<>(contactPoints);
        mark(points, suppression.channel(), status(suppression.reason()));
        return with(points, consents, closed);
    }

    boolean contactDiffers(Customer before) {
        return contact.version() == 0
                || !Objects.equals(name, before.name)
                || !contactPoints.equals(before.contactPoints);
    }

    boolean profileDiffers(Customer before) {
        return profile.version() == 0
                || !Objects.equals(language, before.language)
                || !Objects.equals(zone, before.zone)
                || !Objects.equals(country, before.country)
                || !attributes.equals(before.attributes)
                || !consents.equals(before.consents)
                || !suppressions.equals(before.suppressions);
    }

    Customer told(Told newContact, Told newProfile) {
        return new Customer(
                id,
                name,
                language,
                zone,
                country,
                attributes,
                contactPoints,
                consents,
                suppressions,
                newContact,
                newProfile);
    }

    private Customer with(
            Map<Channel, ContactPoint> newPoints,
            Map<Purpose, Consent> newConsents,
            Map<Channel, Suppression> newSuppressions) {
        return new Customer(
                id,
                name,
                language,
                zone,
                country,
                attributes,
                newPoints,
                newConsents,
                newSuppressions,
                contact,
                profile);
    }

    private static void mark(Map<Channel, ContactPoint> points, Channel channel, ContactPoint.Status status) {
        points.computeIfPresent(channel, (same, point) -> new ContactPoint(channel, point.address(), status));
    }

    private static ContactPoint.Status status(WithdrawalReason reason) {
        return reason == WithdrawalReason.COMPLAINT ? ContactPoint.Status.COMPLAINED : ContactPoint.Status.BOUNCED;
    }
}
