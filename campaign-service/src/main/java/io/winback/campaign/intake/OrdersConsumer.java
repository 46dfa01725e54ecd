package io.winback.campaign.intake;

import io.smallrye.common.annotation.Blocking;
import io.winback.campaign.audience.Customers;
import io.winback.campaign.audience.Departures;
import io.winback.campaign.audience.OrderPlaced;
import io.winback.campaign.audience.OrderReturned;
import io.winback.campaign.audience.Purchases;
import io.winback.campaign.journey.EntryService;
import io.winback.campaign.journey.HappeningService;
import io.winback.campaign.journey.RunsMayBeDue;
import io.winback.campaign.redemption.SettlementService;
import io.winback.platform.events.EventHandler;
import io.winback.platform.events.EventReceiver;
import io.winback.platform.events.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class OrdersConsumer implements EventHandler {

    private final EventReceiver receiver;
    private final Customers customers;
    private final Purchases purchases;
    private final Departures departures;
    private final HappeningService happenings;
    private final EntryService entries;
    private final Event<RunsMayBeDue> due;
    private final SettlementService coupons;

    OrdersConsumer(
            EventReceiver receiver,
            Customers customers,
            Purchases purchases,
            Departures departures,
            HappeningService happenings,
            EntryService entries,
            Event<RunsMayBeDue> due,
            SettlementService coupons) {
        this.receiver = receiver;
        this.customers = customers;
        this.purchases = purchases;
        this.departures = departures;
        this.happenings = happenings;
        this.entries = entries;
        this.due = due;
        this.coupons = coupons;
    }

    @Incoming("orders")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, this);
    }

    @Override
    public Set<String> channels() {
        return Set.of("orders");
    }

    @Override
    public void work(List<ReceivedEvent> events) {
        var placed = Typed.of(events, "order.placed.v1", OrderPlaced.class);
        var returned = Typed.of(events, "order.returned.v1", OrderReturned.class);
        var back = returned.stream()
                .map(OrderReturned::orderId)
                .flatMap(Stream::ofNullable)
                .toList();
        var concerned = Stream.of(
                        placed.stream().map(OrderPlaced::customerId),
                        returned.stream().map(OrderReturned::customerId),
                        purchases.owners(placed).stream(),
                        coupons.holders(placed, back).stream())
                .flatMap(Function.identity())
                .toList();
        customers.lock(concerned);
        var news = purchases.placed(placed);
        purchases.returned(returned);
        coupons.settle(news, back);
        happenings.ordered(news);
        happenings.undone(news, returned, concerned);
        entries.ordered(news);
        departures.dropUnknown(concerned);
        due.fire(new RunsMayBeDue());
    }
}
