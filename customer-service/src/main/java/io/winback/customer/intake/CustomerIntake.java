package io.winback.customer.intake;

import io.winback.customer.customer.Channel;
import io.winback.customer.customer.CustomerService;
import io.winback.customer.customer.GuestBook;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Customers of an import; those without an id are whom their mail address finds, else they get an id as a guest does. */
@Singleton
class CustomerIntake {

    private final CustomerService customers;
    private final GuestBook guests;

    CustomerIntake(CustomerService customers, GuestBook guests) {
        this.customers = customers;
        this.guests = guests;
    }

    /** A customer with the line that tells of it. */
    record Told(long line, Entry.Person person) {}

    void store(List<Told> told, boolean history, Tally tally) {
        if (told.isEmpty()) {
            return;
        }
        var unnamed = told.stream()
                .map(Told::person)
                .filter(Entry.Person::byMail)
                .map(CustomerIntake::mail)
                .collect(Collectors.toSet());
        var registered = registered(told);
        guests.hold(unnamed, registered.keySet());
        var ids = guests.resolve(unnamed, registered);
        var changes = told.stream()
                .map(Told::person)
                .map(person -> person.byMail()
                        ? person.change().forCustomer(Objects.requireNonNull(ids.get(mail(person))))
                        : person.change())
                .toList();
        var changed = customers.apply(changes, history).changed();
        for (var i = 0; i < told.size(); i++) {
            var id = changes.get(i).customerId();
            tally.placed(told.get(i).line(), id, changed.contains(id), null);
        }
    }

    private static Map<String, String> registered(List<Told> told) {
        var registered = new HashMap<String, String>();
        for (var one : told) {
            var change = one.person().change();
            var address = change.addresses().getOrDefault(Channel.EMAIL, "");
            if (!one.person().byMail() && !address.isEmpty()) {
                registered.putIfAbsent(address, change.customerId());
            }
        }
        return registered;
    }

    private static String mail(Entry.Person person) {
        return Objects.requireNonNull(person.change().addresses().get(Channel.EMAIL));
    }
}
