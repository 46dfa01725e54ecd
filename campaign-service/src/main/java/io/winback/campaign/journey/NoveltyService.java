package io.winback.campaign.journey;

import io.winback.campaign.audience.Customers;
import io.winback.campaign.delivery.Ledger;
import io.winback.campaign.product.ProductListener;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Wakes those who wait for a product. That one came is noted with it in one row; who waits is looked at afterwards, so many customers a
 * transaction, however many products came.
 */
@ApplicationScoped
class NoveltyService implements ProductListener {

    private static final int BATCH = 1_000;

    private final Database database;
    private final Customers customers;
    private final Ledger ledger;
    private final NewsBarrier barrier;
    private final Event<RunsMayBeDue> runs;
    private final Event<EntriesMayBeDue> entries;
    private final Clock clock;

    NoveltyService(
            Database database,
            Customers customers,
            Ledger ledger,
            NewsBarrier barrier,
            Event<RunsMayBeDue> runs,
            Event<EntriesMayBeDue> entries,
            Clock clock) {
        this.database = database;
        this.customers = customers;
        this.ledger = ledger;
        this.barrier = barrier;
        this.runs = runs;
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void onAvailable(List<Availability> products) {
        var first = products.stream()
                .map(Availability::from)
                .min(Instant::compareTo)
                .orElseThrow();
        database.use(sql -> sql.createUpdate("""
                        insert into product_news (available_from) values (:from)
                        on conflict (single) do update set after = '',
                          available_from = least(product_news.available_from, excluded.available_from)
                        """).bind("from", first).execute());
        runs.fire(new RunsMayBeDue());
    }

    private record News(Instant availableFrom, String after) {}

    /** Some of those who wait, if there is news; returns whether there are more. */
    @Transactional
    boolean wakeSome() {
        var news = news();
        if (news.isEmpty()) {
            return false;
        }
        barrier.close();
        var waiting = waiting(news.get().after());
        var known = customers.lockKnown(waiting);
        var now = clock.instant();
        var from = news.get().availableFrom();
        wake(known, from.isAfter(now) ? from : now);
        if (waiting.size() < BATCH) {
            database.use(sql -> sql.createUpdate("delete from product_news").execute());
        } else {
            database.use(sql -> sql.createUpdate("update product_news set after = :last")
                    .bind("last", waiting.get(waiting.size() - 1))
                    .execute());
        }
        runs.fire(new RunsMayBeDue());
        entries.fire(new EntriesMayBeDue());
        return true;
    }

    private Optional<News> news() {
        return database.with(
                sql -> sql.createQuery("select available_from, after from product_news for update skip locked")
                        .map((row, context) -> new News(Instants.of(row, "available_from"), row.getString("after")))
                        .findOne());
    }

    private List<String> waiting(String after) {
        return database.with(sql -> sql.createQuery("""
                        select customer_id from (
                          (select distinct customer_id from enrollment
                            where state = 'ACTIVE' and phase = 'AWAITING' and customer_id > :after order by 1 limit :most)
                          union
                          (select distinct customer_id from entry
                            where parked_for is not null and customer_id > :after order by 1 limit :most)
                          union
                          (select distinct customer_id from cool_down
                            where needs_product and customer_id > :after order by 1 limit :most)) w
                        order by 1 limit :most
                        """)
                .bind("after", after)
                .bind("most", BATCH)
                .mapTo(String.class)
                .list());
    }

    private List<String> leftInPeace(Collection<String> customers) {
        return database.with(sql -> sql.createQuery(
                        "select distinct customer_id from cool_down where needs_product and customer_id = any(:ids)")
                .bindArray("ids", String.class, customers.toArray())
                .mapTo(String.class)
                .list());
    }

    private void wake(Collection<String> customers, Instant at) {
        for (var waiting : List.of(
                "enrollment set due_at = :at where phase = 'AWAITING' and state = 'ACTIVE' and (due_at is null or due_at > :at) and",
                "entry set state = 'WAITING', due_at = :at where parked_for is not null and (state = 'PARKED' or due_at > :at) and")) {
            database.use(sql -> sql.createUpdate("update <waiting> customer_id = any(:ids)")
                    .define("waiting", waiting)
                    .bind("at", at)
                    .bindArray("ids", String.class, customers.toArray())
                    .execute());
        }
        ledger.lookAgain(leftInPeace(customers), at);
    }
}
