package io.winback.campaign.delivery;

import io.winback.campaign.audience.Purchases;
import io.winback.campaign.audience.Segments;
import io.winback.campaign.cooldown.CoolDowns;
import io.winback.campaign.cooldown.Peace;
import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.definition.Exit;
import io.winback.campaign.definition.Stage;
import io.winback.campaign.pressure.ContactHistory;
import io.winback.campaign.pressure.Contacts;
import io.winback.campaign.product.NewProducts;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What decisions about due messages rest on besides the messages, read in a few statements for all of them. At most one a customer. */
@Singleton
class Grounds {

    private final CampaignService campaigns;
    private final Contacts contacts;
    private final CoolDowns coolDowns;
    private final NewProducts products;
    private final Segments segments;
    private final Purchases purchases;

    Grounds(
            CampaignService campaigns,
            Contacts contacts,
            CoolDowns coolDowns,
            NewProducts products,
            Segments segments,
            Purchases purchases) {
        this.campaigns = campaigns;
        this.contacts = contacts;
        this.coolDowns = coolDowns;
        this.products = products;
        this.segments = segments;
        this.purchases = purchases;
    }

    private record Due(Candidate message, CampaignDefinition definition, Stage stage) {

        String customer() {
            return message.customer();
        }

        boolean ends(Exit exit) {
            return definition.exits().contains(exit);
        }

        boolean needsProduct() {
            return stage.needs() == Stage.Need.NEW_PRODUCT;
        }
    }

    /** In the order of the messages. */
    Map<Candidate, SendTerms> of(Collection<Candidate> messages, Instant now) {
        return known(messages.stream().map(this::due).toList(), now);
    }

    /** Of messages of one definition, which need not be launched. */
    Map<Candidate, SendTerms> of(Collection<Candidate> messages, CampaignDefinition definition, Instant now) {
        return known(messages.stream().map(message -> due(message, definition)).toList(), now);
    }

    private Map<Candidate, SendTerms> known(List<Due> due, Instant now) {
        var customers = due.stream().map(Due::customer).toList();
        var histories = contacts.of(customers, now);
        var peace = coolDowns.of(customers, now);
        var nothingNew = nothingNew(due, now);
        var exits = exits(due);
        var terms = new LinkedHashMap<Candidate, SendTerms>();
        for (var each : due) {
            var customer = each.customer();
            terms.put(
                    each.message(),
                    new SendTerms(
                            each.definition(),
                            each.stage(),
                            histories.getOrDefault(customer, ContactHistory.EMPTY),
                            peace.getOrDefault(customer, Peace.NONE),
                            exits.get(customer),
                            nothingNew.contains(customer)));
        }
        return terms;
    }

    private Due due(Candidate message) {
        return due(message, campaigns.launched(message.campaign(), message.campaignVersion()));
    }

    private static Due due(Candidate message, CampaignDefinition definition) {
        return new Due(message, definition, definition.stage(message.stage()).orElseThrow());
    }

    private Set<String> nothingNew(List<Due> due, Instant now) {
        var needing = customers(due, Due::needsProduct);
        if (!needing.isEmpty()) {
            products.first(needing, now).entrySet().stream()
                    .filter(news -> !news.getValue().isAfter(now))
                    .forEach(news -> needing.remove(news.getKey()));
        }
        return needing;
    }

    /** By customer what ends the run. */
    private Map<String, @Nullable Exit> exits(List<Due> due) {
        var exits = new HashMap<String, @Nullable Exit>();
        due.stream()
                .filter(each -> each.ends(Exit.LEFT_SEGMENT))
                .collect(Collectors.groupingBy(
                        each -> String.valueOf(each.definition().segment())))
                .forEach((segment, mine) -> {
                    var outside = customers(mine, any -> true);
                    outside.removeAll(segments.members(segment, outside));
                    outside.forEach(customer -> exits.put(customer, Exit.LEFT_SEGMENT));
                });
        var entered = due.stream()
                .filter(each ->
                        each.ends(Exit.ENTRY_ORDER_RETURNED) && each.message().entryOrder() != null)
                .toList();
        if (!entered.isEmpty()) {
            var undone = purchases.undone(entered.stream()
                    .map(each -> Objects.requireNonNull(each.message().entryOrder()))
                    .toList());
            entered.stream()
                    .filter(each -> undone.contains(each.message().entryOrder()))
                    .forEach(each -> exits.put(each.customer(), Exit.ENTRY_ORDER_RETURNED));
        }
        return exits;
    }

    private static Set<String> customers(List<Due> due, Predicate<Due> which) {
        return due.stream().filter(which).map(Due::customer).collect(Collectors.toCollection(HashSet::new));
    }
}
