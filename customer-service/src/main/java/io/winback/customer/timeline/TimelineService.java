package io.winback.customer.timeline;

import io.winback.customer.customer.Channel;
import io.winback.customer.customer.CustomerService;
import io.winback.customer.customer.GuestBook;
import io.winback.customer.customer.Purpose;
import io.winback.customer.customer.Withdrawal;
import io.winback.customer.customer.WithdrawalReason;
import io.winback.platform.events.EventReceiver;
import io.winback.platform.events.MalformedEventException;
import io.winback.platform.events.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Takes what other services tell. All of it is an upsert, so an event that comes again changes nothing. */
@ApplicationScoped
class TimelineService {

    private final TimelineTable table;
    private final CustomerService customers;
    private final GuestBook guests;
    private final EventReceiver receiver;

    TimelineService(TimelineTable table, CustomerService customers, GuestBook guests, EventReceiver receiver) {
        this.table = table;
        this.customers = customers;
        this.guests = guests;
        this.receiver = receiver;
    }

    /** Applies withdrawals to the customers they name, then adds every event to its timeline. */
    @Transactional
    public void apply(List<ReceivedEvent> events) {
        var entries = new LinkedHashMap<String, Entry>();
        var withdrawals = new ArrayList<Withdrawal>();
        for (var event : events) {
            Entries.from(event).ifPresentOrElse(entry -> entries.put(entry.id(), entry), () -> receiver.unknown(event));
            if (event.type().equals("consent.withdrawn.v1")) {
                withdrawals.add(withdrawal(event.as(Told.ConsentWithdrawn.class)));
            }
        }
        var heirs =
                guests.heirs(entries.values().stream().map(Entry::customerId).toList());
        entries.replaceAll(
                (id, entry) -> entry.forCustomer(heirs.getOrDefault(entry.customerId(), entry.customerId())));
        customers.stub(entries.values().stream().map(Entry::customerId).toList());
        if (!withdrawals.isEmpty()) {
            customers.apply(withdrawals, false);
        }
        table.upsert(entries.values());
    }

    /** Keeps the newest lifecycle stage of each customer. */
    @Transactional
    public void applyProfiles(List<ReceivedEvent> events) {
        var live = events.stream().filter(event -> !event.tombstone()).toList();
        apply(live);
        var newest = live.stream()
                .filter(event -> event.type().equals("profile.changed.v1"))
                .map(event -> event.as(Told.ProfileChanged.class))
                .collect(Collectors.toMap(
                        Told.ProfileChanged::customerId,
                        told -> told,
                        (one, other) -> one.version() > other.version() ? one : other));
        newest.keySet().removeAll(guests.heirs(newest.keySet()).keySet());
        table.upsertLifecycle(newest.values());
    }

    @Transactional
    public List<TimelineEntryResponse> before(String customerId, Instant at, String id, int limit) {
        customers.required(customerId);
        return table.before(customerId, at, id, limit);
    }

    private static Withdrawal withdrawal(Told.ConsentWithdrawn told) {
        try {
            return new Withdrawal(
                    told.customerId(),
                    Channel.valueOf(told.channel()),
                    told.purposes().stream().map(Purpose::valueOf).collect(Collectors.toSet()),
                    WithdrawalReason.valueOf(told.reason()),
                    told.withdrawnAt());
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new MalformedEventException("consent.withdrawn.v1 with an unknown channel, purpose or reason", e);
        }
    }
}
