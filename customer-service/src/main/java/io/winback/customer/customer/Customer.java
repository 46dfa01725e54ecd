package io.winback.customer.customer;

import io.winback.platform.web.EntityTags;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A customer as it is now. Every verb returns the customer as it is afterwards. */
public record Customer(
        String id,
        Person person,
        Map<Channel, ContactPoint> contactPoints,
        Map<ConsentKey, Consent> consents,
        Map<Channel, Suppression> suppressions,
        List<Exclusion> exclusions,
        Told contact,
        Told profile) {

    /** What the other services were told last: version 0 says nothing yet. */
    record Told(long version, @Nullable Instant at) {

        static final Told NOTHING = new Told(0, null);
    }

    /** A customer of whom nothing is known yet. */
    static Customer unknown(String id) {
        var nobody = new Person(null, null, null, null, Map.of());
        return new Customer(id, nobody, Map.of(), Map.of(), Map.of(), List.of(), Told.NOTHING, Told.NOTHING);
    }

    Customer described(Person newPerson) {
        return new Customer(id, newPerson, contactPoints, consents, suppressions, exclusions, contact, profile);
    }

    /**
     * Null leaves the contact point as it is, an empty text removes it. A new address starts as ACTIVE, and what bounced at the old one
     * is no longer in its way; a complaint is about the sender and stays.
     */
    Customer reachedAt(Channel channel, @Nullable String address) {
        var before = contactPoints.get(channel);
        if (address == null || before != null && before.address().equals(address)) {
            return this;
        }
        var points = new TreeMap<>(contactPoints);
        var closed = new TreeMap<>(suppressions);
        closed.computeIfPresent(channel, (same, known) -> known.reason() == SuppressionReason.COMPLAINT ? known : null);
        if (address.isEmpty()) {
            points.remove(channel);
        } else {
            var suppression = closed.get(channel);
            var status = suppression == null
                    ? ContactPoint.Status.ACTIVE
                    : suppression.reason().status();
            points.put(channel, new ContactPoint(channel, address, status));
        }
        return with(points, consents, closed);
    }

    /** What the shop or an agent says of a contact point; a suppressed one is opened by a consent only. */
    Customer marked(Channel channel, ContactPoint.Status status) {
        var points = new TreeMap<>(contactPoints);
        if (!suppressions.containsKey(channel)) {
            mark(points, channel, status);
        }
        return with(points, consents, suppressions);
    }

    /** The latest decision per purpose and channel counts; one that the customer took opens the channel suppressed before it. */
    Customer decided(Collection<Consent> decisions) {
        var inForce = new TreeMap<>(consents);
        var closed = new TreeMap<>(suppressions);
        for (var decision : decisions) {
            if (decision.overrules(inForce.get(decision.key()))) {
                inForce.put(decision.key(), decision);
            }
            closed.values().removeIf(decision::lifts);
        }
        var points = new TreeMap<>(contactPoints);
        suppressions.keySet().stream()
                .filter(channel -> !closed.containsKey(channel))
                .forEach(channel -> mark(points, channel, ContactPoint.Status.ACTIVE));
        return with(points, inForce, closed);
    }

    /** Closes the channel, unless a consent is known that the customer granted later. */
    Customer suppressed(Suppression suppression) {
        var known = suppressions.get(suppression.channel());
        var overruled = consents.values().stream().anyMatch(consent -> consent.lifts(suppression));
        if (overruled || known != null && !suppression.at().isAfter(known.at())) {
            return this;
        }
        var closed = new TreeMap<>(suppressions);
        closed.put(suppression.channel(), suppression);
        var points = new TreeMap<>(contactPoints);
        mark(points, suppression.channel(), suppression.reason().status());
        return with(points, consents, closed);
    }

    /** A guest turned out to be this customer: the guest's decisions count by time like any other. */
    Customer inheriting(Customer guest) {
        var result = decided(guest.consents().values());
        for (var suppression : guest.suppressions().values()) {
            result = result.suppressed(suppression);
        }
        return result.excluded(Exclusion.both(exclusions, guest.exclusions()));
    }

    /** Those consents that rest on a purchase permit until then; null where they do not permit. */
    Customer permitted(@Nullable Instant until) {
        var renewed = new TreeMap<>(consents);
        renewed.replaceAll((key, consent) -> consent.restsOnPurchase() ? consent.lasting(until) : consent);
        return with(contactPoints, renewed, suppressions);
    }

    boolean restsOnPurchase() {
        return consents.values().stream().anyMatch(Consent::restsOnPurchase);
    }

    /** Profile attributes are kept only while the customer permits it, by whatever channel that was said. */
    Customer keepingPermitted(Set<String> profileAttributes) {
        var permitted = consents.values().stream()
                .anyMatch(consent -> consent.purpose() == Purpose.PROFILE && consent.permits());
        if (permitted || person.attributes().keySet().stream().noneMatch(profileAttributes::contains)) {
            return this;
        }
        var kept = new TreeMap<>(person.attributes());
        kept.keySet().removeAll(profileAttributes);
        return described(person.with(kept));
    }

    Customer excluded(Collection<Exclusion> inForce) {
        var sorted = new ArrayList<>(inForce);
        sorted.sort(Comparator.comparing(Exclusion::kind));
        return new Customer(id, person, contactPoints, consents, suppressions, sorted, contact, profile);
    }

    boolean contactDiffers(Customer before) {
        return contact.version() == 0
                || !Objects.equals(person.name(), before.person.name())
                || !contactPoints.equals(before.contactPoints);
    }

    boolean profileDiffers(Customer before) {
        return profile.version() == 0
                || person.profileDiffers(before.person)
                || !consents.equals(before.consents)
                || !suppressions.equals(before.suppressions)
                || !exclusions.equals(before.exclusions);
    }

    /** The state as If-Match names it. */
    public String tag() {
        return EntityTags.of(contact.version(), profile.version());
    }

    Customer told(Told newContact, Told newProfile) {
        return new Customer(id, person, contactPoints, consents, suppressions, exclusions, newContact, newProfile);
    }

    private Customer with(
            Map<Channel, ContactPoint> newPoints,
            Map<ConsentKey, Consent> newConsents,
            Map<Channel, Suppression> newSuppressions) {
        return new Customer(id, person, newPoints, newConsents, newSuppressions, exclusions, contact, profile);
    }

    private static void mark(Map<Channel, ContactPoint> points, Channel channel, ContactPoint.Status status) {
        points.computeIfPresent(channel, (same, point) -> point.as(status));
    }
}
