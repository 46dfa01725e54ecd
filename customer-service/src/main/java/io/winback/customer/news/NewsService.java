package io.winback.customer.news;

import io.winback.customer.customer.CustomerService;
import io.winback.customer.exclusion.ExclusionService;
import io.winback.customer.timeline.Entry;
import io.winback.customer.timeline.Timeline;
import io.winback.customer.webhook.WebhookEvent;
import io.winback.customer.webhook.Webhooks;
import io.winback.platform.events.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Takes what other services tell: consents and withdrawals, lines of the timeline, lifecycle stages, and what the shop is told of them, proposals
 * to leave somebody alone, in one transaction. All of it is an upsert, so an event that comes again, or is told again with another id, changes nothing.
 */
@ApplicationScoped
class NewsService {

    private final NewsReader reader;
    private final CustomerService customers;
    private final Timeline timeline;
    private final Lifecycles lifecycles;
    private final Webhooks webhooks;
    private final ExclusionService exclusions;

    NewsService(
            NewsReader reader,
            CustomerService customers,
            Timeline timeline,
            Lifecycles lifecycles,
            Webhooks webhooks,
            ExclusionService exclusions) {
        this.reader = reader;
        this.customers = customers;
        this.timeline = timeline;
        this.lifecycles = lifecycles;
        this.webhooks = webhooks;
        this.exclusions = exclusions;
    }

    @Transactional
    public void apply(List<ReceivedEvent> events) {
        var all = reader.read(events);
        if (all.isEmpty()) {
            return;
        }
        var ids = new TreeSet<String>();
        all.forEach(received -> ids.add(received.news().customerId()));
        customers.stub(ids);
        customers.lock(ids, List.of());
        Map<String, Entry> entries = new LinkedHashMap<>();
        all.forEach(received ->
                entries.put(received.news().entry().id(), received.news().entry()));
        var fresh = Set.copyOf(timeline.put(entries.values()));
        change(all, fresh);
        propose(all);
        webhooks.append(Stream.concat(told(all, fresh).stream(), lifecycle(all).stream())
                .toList());
    }

    private void change(List<Received> all, Set<String> fresh) {
        var changes = all.stream()
                .map(Received::news)
                .flatMap(news -> news.change(fresh.contains(news.entry().id())).stream())
                .toList();
        if (!changes.isEmpty()) {
            customers.apply(changes, false);
        }
    }

    private void propose(List<Received> all) {
        var proposals = all.stream()
                .flatMap(received -> received.news().proposed().stream())
                .toList();
        if (!proposals.isEmpty()) {
            exclusions.propose(proposals);
        }
    }

    /** What is told is what the timeline did not say yet. */
    private static List<WebhookEvent> told(List<Received> all, Set<String> fresh) {
        var lastWord = new LinkedHashMap<String, Received>();
        all.forEach(received -> lastWord.put(received.news().entry().id(), received));
        var told = new ArrayList<WebhookEvent>();
        lastWord.forEach((id, received) -> received.news()
                .told()
                .filter(type -> fresh.contains(id))
                .ifPresent(type -> told.add(new WebhookEvent(
                        received.event(),
                        type,
                        received.news().customerId(),
                        received.news().entry().at(),
                        received.news()))));
        return told;
    }

    private List<WebhookEvent> lifecycle(List<Received> all) {
        var profiles = all.stream()
                .filter(received -> received.news() instanceof ProfileChanged)
                .toList();
        if (profiles.isEmpty()) {
            return List.of();
        }
        var customerIds = profiles.stream()
                .map(received -> received.news().customerId())
                .distinct()
                .toList();
        var news = new LifecycleNews(lifecycles.of(customerIds));
        profiles.forEach(received -> news.add(received.event(), (ProfileChanged) received.news()));
        lifecycles.upsert(news.newest());
        return news.told();
    }
}
