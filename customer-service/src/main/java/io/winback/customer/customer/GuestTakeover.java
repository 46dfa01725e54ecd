package io.winback.customer.customer;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Gives what guests left behind to the customers that register their addresses. */
@Singleton
class GuestTakeover {

    private final GuestBook book;
    private final GuestTable table;
    private final List<GuestData> features;

    GuestTakeover(GuestBook book, GuestTable table, @All List<GuestData> features) {
        this.book = book;
        this.table = table;
        this.features = features;
    }

    /** The changes, those of former guests told of the customers they turned out to be. */
    List<? extends Change> followed(List<? extends Change> changes) {
        var heirs = book.heirs(changes.stream().map(Change::customerId).collect(Collectors.toSet()));
        return heirs.isEmpty()
                ? changes
                : changes.stream()
                        .map(change -> change.forCustomer(heirs.getOrDefault(change.customerId(), change.customerId())))
                        .toList();
    }

    /** The guests with an address that these changes register; before any customer is locked. */
    Set<String> named(Collection<? extends Change> changes) {
        var addresses = new TreeSet<String>();
        for (var change : changes) {
            if (change instanceof CustomerChange told && !GuestBook.isGuest(told.customerId())) {
                var address = told.addresses().getOrDefault(Channel.EMAIL, "");
                if (!address.isEmpty()) {
                    addresses.add(address);
                }
            }
        }
        if (addresses.isEmpty()) {
            return Set.of();
        }
        book.hold(List.of(), addresses);
        return table.withAddress(addresses);
    }

    /**
     * Adds the decisions of guests to the customers that have their addresses now.
     *
     * @param guests as they are, locked
     * @return the customer by the id of the guest
     */
    Map<String, String> inherit(Collection<Customer> guests, Map<String, Customer> after) {
        if (guests.isEmpty()) {
            return Map.of();
        }
        var byAddress = new TreeMap<String, String>();
        for (var customer : after.values()) {
            var point = customer.contactPoints().get(Channel.EMAIL);
            if (point != null && !GuestBook.isGuest(customer.id())) {
                byAddress.putIfAbsent(point.address(), customer.id());
            }
        }
        var heirs = new TreeMap<String, String>();
        for (var guest : guests) {
            var point = guest.contactPoints().get(Channel.EMAIL);
            var heir = point == null ? null : byAddress.get(point.address());
            if (heir != null) {
                heirs.put(guest.id(), heir);
                var told = Objects.requireNonNullElse(after.remove(guest.id()), guest);
                after.computeIfPresent(heir, (id, customer) -> customer.inheriting(told));
            }
        }
        return heirs;
    }

    /** Moves all that is kept under the guests, and tells the other services that they are gone. */
    void move(Map<String, String> heirs, Instant now, boolean history) {
        if (!heirs.isEmpty()) {
            features.forEach(feature -> feature.move(heirs, history));
            table.retire(heirs, now);
        }
    }
}
