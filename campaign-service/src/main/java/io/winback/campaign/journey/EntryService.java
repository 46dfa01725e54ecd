package io.winback.campaign.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.winback.campaign.audience.OrderPlaced;
import io.winback.campaign.audience.ProfileChanged;
import io.winback.campaign.audience.SegmentMoved;
import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.definition.CampaignStatus;
import io.winback.campaign.definition.Entry;
import io.winback.campaign.definition.Reentry;
import io.winback.platform.events.EventJson;
import io.winback.platform.shop.ShopProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What brings customers into campaigns: they join a segment, order for the first time or again, are told of an improvement. History is
 * not news, and neither is what is older than a campaign says. In the caller's transaction, under the locks of the customers.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class EntryService {

    private final CampaignService campaigns;
    private final EntryQueue queue;
    private final Entries entries;
    private final EventJson json;
    private final ShopProfile shop;
    private final Event<EntriesMayBeDue> due;
    private final Clock clock;

    EntryService(
            CampaignService campaigns,
            EntryQueue queue,
            Entries entries,
            EventJson json,
            ShopProfile shop,
            Event<EntriesMayBeDue> due,
            Clock clock) {
        this.campaigns = campaigns;
        this.queue = queue;
        this.entries = entries;
        this.json = json;
        this.shop = shop;
        this.due = due;
        this.clock = clock;
    }

    private record Open(String key, CampaignDefinition definition) {

        boolean isOn(String segment) {
            return segment.equals(definition.segment());
        }
    }

    public void joined(List<SegmentMoved> moves) {
        var news = moves.stream()
                .filter(move -> move.joined() && !move.history())
                .collect(Collectors.groupingBy(SegmentMoved::segment));
        if (news.isEmpty()) {
            return;
        }
        for (var campaign : open()) {
            var mine = news.entrySet().stream()
                    .filter(joins -> campaign.isOn(joins.getKey()))
                    .flatMap(joins -> joins.getValue().stream())
                    .toList();
            if (mine.isEmpty()) {
                continue;
            }
            if (campaign.definition().entry().on() == Entry.On.SEGMENT) {
                queue(
                        campaign,
                        mine.stream()
                                .collect(Collectors.toMap(
                                        SegmentMoved::customerId, SegmentMoved::at, (one, other) -> other))
                                .entrySet()
                                .stream()
                                .map(join -> Newcomer.joined(join.getKey(), join.getValue()))
                                .toList());
            } else {
                queue.members(
                        campaign.key(),
                        mine.stream().map(SegmentMoved::customerId).toList(),
                        clock.instant());
                due.fire(new EntriesMayBeDue());
            }
        }
    }

    /** News of what customers permit may come after news of the segment they joined: nobody is refused for that order. */
    public void permitted(Collection<String> customers) {
        if (entries.permitted(customers, clock.instant()) > 0) {
            due.fire(new EntriesMayBeDue());
        }
    }

    public void ordered(List<OrderPlaced> orders) {
        var paid = orders.stream()
                .filter(order -> order.paid() && !order.history())
                .toList();
        if (paid.isEmpty()) {
            return;
        }
        var campaigns = open();
        var first = on(campaigns, Entry.On.FIRST_ORDER);
        if (!first.isEmpty()) {
            var orderIds = paid.stream().map(OrderPlaced::orderId).toList();
            queue(first, queue.firstOrders(orderIds));
        }
        returned(
                on(campaigns, Entry.On.RETURNING_ORDER),
                paid.stream().map(OrderPlaced::customerId).toList());
    }

    public void profiled(List<ProfileChanged> profiles) {
        var returned = profiles.stream()
                .filter(profile -> profile.returned() && !profile.history())
                .map(ProfileChanged::customerId)
                .toList();
        if (!returned.isEmpty()) {
            returned(on(open(), Entry.On.RETURNING_ORDER), returned);
        }
    }

    /** That they came back, and with which paid order, is known whichever of profile and order comes first. */
    private void returned(List<Open> campaigns, Collection<String> customers) {
        if (!campaigns.isEmpty()) {
            queue(campaigns, queue.returningOrders(customers));
        }
    }

    /** Whoever named several faults is told of each that is mended: the second of a batch is not put in line before the first. */
    public void announced(List<ImprovementAnnounced> improvements) {
        var rounds = new ArrayList<List<Newcomer>>();
        var taken = new HashMap<String, Integer>();
        improvements.stream()
                .filter(improvement -> !improvement.history())
                .sorted(Comparator.comparing(ImprovementAnnounced::customerId)
                        .thenComparing(ImprovementAnnounced::version))
                .forEach(improvement -> {
                    var round = taken.merge(improvement.customerId(), 1, Integer::sum);
                    if (round > rounds.size()) {
                        rounds.add(new ArrayList<>());
                    }
                    rounds.get(round - 1).add(newcomer(improvement));
                });
        var campaigns = rounds.isEmpty() ? List.<Open>of() : on(open(), Entry.On.IMPROVEMENT);
        rounds.forEach(round -> queue(campaigns, round));
    }

    private Newcomer newcomer(ImprovementAnnounced improvement) {
        return new Newcomer(
                improvement.customerId(),
                improvement.improvementId(),
                improvement.announcedAt(),
                write(improvement.texts()),
                improvement.version());
    }

    /** The words without a language are for readers of another one. */
    private String write(Map<String, String> texts) {
        var words = new TreeMap<>(texts);
        Stream.concat(Stream.ofNullable(texts.get(shop.defaultLanguage())), texts.values().stream())
                .findFirst()
                .ifPresent(other -> words.put("", other));
        try {
            return json.mapper().writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts are always JSON", e);
        }
    }

    private void queue(List<Open> campaigns, Collection<Newcomer> newcomers) {
        campaigns.forEach(campaign -> queue(campaign, newcomers));
    }

    private void queue(Open campaign, Collection<Newcomer> newcomers) {
        var now = clock.instant();
        var oldest = now.minus(campaign.definition().entry().maxAge());
        var fresh = newcomers.stream()
                .filter(newcomer -> !newcomer.at().isBefore(oldest))
                .toList();
        if (!fresh.isEmpty()) {
            var again = campaign.definition().reentry().policy() != Reentry.Policy.NEVER;
            queue.newcomers(campaign.key(), fresh, again, now);
            due.fire(new EntriesMayBeDue());
        }
    }

    private static List<Open> on(List<Open> campaigns, Entry.On on) {
        return campaigns.stream()
                .filter(campaign -> campaign.definition().entry().on() == on)
                .toList();
    }

    private List<Open> open() {
        return Stream.of(CampaignStatus.LAUNCHING, CampaignStatus.RUNNING, CampaignStatus.PAUSED)
                .flatMap(status -> campaigns.withStatus(status).stream())
                .map(campaign -> new Open(campaign.key(), campaigns.launched(campaign.key(), campaign.version())))
                .toList();
    }
}
