package io.winback.campaign.rehearsal;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Stage;
import io.winback.campaign.delivery.MailFate;
import io.winback.campaign.delivery.MailRehearsal;
import io.winback.campaign.delivery.MailRehearsal.DueMail;
import io.winback.campaign.delivery.SomeReader;
import io.winback.campaign.journey.RehearsedEntry;
import io.winback.campaign.journey.RehearsedStep;
import io.winback.campaign.journey.RunRehearsal;
import io.winback.campaign.journey.Script;
import io.winback.campaign.journey.Traveller;
import io.winback.campaign.offer.OfferRehearsal.Purse;
import io.winback.campaign.offer.OfferRehearsal.Word;
import io.winback.campaign.product.NewProducts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What would become of the first mails of those who take part, as the claim will decide it. */
final class FirstMails {

    private final String campaign;
    private final CampaignDefinition definition;
    private final RunRehearsal runs;
    private final MailRehearsal mails;
    private final NewProducts products;
    private final Purse purse;
    private final Kinds kinds;
    private final boolean needsProduct;
    private final Map<Way, FirstMail> known = new HashMap<>();

    FirstMails(
            String campaign,
            CampaignDefinition definition,
            RunRehearsal runs,
            MailRehearsal mails,
            NewProducts products,
            Purse purse) {
        this.campaign = campaign;
        this.definition = definition;
        this.runs = runs;
        this.mails = mails;
        this.products = products;
        this.purse = purse;
        this.kinds = Kinds.of(definition);
        this.needsProduct = definition.stages().stream().anyMatch(stage -> stage.needs() == Stage.Need.NEW_PRODUCT);
    }

    /** Who goes the same way at the same time. */
    private record Way(
            Instant at,
            @Nullable String zone,
            @Nullable String country,
            @Nullable String variant,
            String kind,
            @Nullable Instant news) {}

    /**
     * What becomes of the first mail of somebody.
     *
     * @param fate none where there is no mail to judge
     * @param word about the offer that goes with it, if one does
     */
    record Judged(
            RehearsedEntry entry,
            String kind,
            FirstMail mail,
            @Nullable MailFate fate,
            @Nullable Word word) {}

    /** Of those of a page who are treated. */
    List<Judged> of(List<RehearsedEntry> treated) {
        var news = needsProduct ? news(treated) : Map.<String, Instant>of();
        var byStage = new LinkedHashMap<Stage, Map<RehearsedEntry, FirstMail>>();
        var judged = new ArrayList<Judged>();
        for (var entry : treated) {
            var mail = first(entry, news.get(entry.customer()));
            if (mail.stage() == null) {
                judged.add(new Judged(entry, kinds.of(entry), mail, null, null));
            } else {
                byStage.computeIfAbsent(mail.stage(), any -> new LinkedHashMap<>())
                        .put(entry, mail);
            }
        }
        byStage.forEach((stage, those) -> judged.addAll(judge(stage, those)));
        return judged;
    }

    private Map<String, Instant> news(List<RehearsedEntry> entries) {
        return entries.isEmpty()
                ? Map.of()
                : products.first(
                        entries.stream().map(RehearsedEntry::customer).toList(),
                        entries.get(0).at());
    }

    private FirstMail first(RehearsedEntry entry, @Nullable Instant news) {
        var way = new Way(entry.at(), entry.zone(), entry.country(), entry.variant(), kinds.of(entry), news);
        return known.computeIfAbsent(way, any -> walk(entry, news));
    }

    /** The first mail anybody looks at ends the walk. */
    private FirstMail walk(RehearsedEntry entry, @Nullable Instant news) {
        var found = new ArrayList<FirstMail>();
        var steps = runs.walk(
                Traveller.of(entry), definition, entry.at(), Script.SILENT, news, (stage, planned, sent, now) -> {
                    found.add(new FirstMail(stage, planned, null));
                    return MailFate.END;
                });
        var waits = steps.stream()
                .filter(step -> step.kind() == RehearsedStep.Kind.AWAITS)
                .map(RehearsedStep::rule)
                .findFirst()
                .orElse(null);
        return found.isEmpty() ? new FirstMail(null, entry.at(), waits) : found.get(0);
    }

    private List<Judged> judge(Stage stage, Map<RehearsedEntry, FirstMail> those) {
        var fates = mails.of(
                campaign,
                definition,
                stage,
                those.entrySet().stream()
                        .map(each -> new DueMail(
                                each.getKey().customer(),
                                each.getKey().at(),
                                each.getValue().at(),
                                each.getValue().at()))
                        .toList());
        var words = words(stage, those, fates);
        return those.entrySet().stream()
                .map(each -> judged(stage, each.getKey(), each.getValue(), fates, words))
                .toList();
    }

    private Judged judged(
            Stage stage, RehearsedEntry entry, FirstMail mail, Map<String, MailFate> fates, Map<String, Word> words) {
        var fate = Objects.requireNonNull(fates.get(entry.customer()));
        var word = words.get(entry.customer());
        return new Judged(
                entry, kinds.of(entry), mail, word == null ? fate : follow(entry, stage, fate, word, mail), word);
    }

    private MailFate follow(RehearsedEntry entry, Stage stage, MailFate fate, Word word, FirstMail mail) {
        var reader = new SomeReader(entry.zone(), entry.country(), entry.lost());
        return OfferWords.follow(fate, stage, word, mails.tomorrow(reader, mail.at()));
    }

    /** Of those whose mail would go now, in the order in which they would. */
    private Map<String, Word> words(Stage stage, Map<RehearsedEntry, FirstMail> those, Map<String, MailFate> fates) {
        var offer = stage.offer();
        if (offer == null) {
            return Map.of();
        }
        var words = new HashMap<String, Word>();
        those.entrySet().stream()
                .filter(each -> Objects.requireNonNull(fates.get(each.getKey().customer()))
                        .leaves())
                .collect(Collectors.groupingBy(
                        each -> each.getValue().at(),
                        LinkedHashMap::new,
                        Collectors.mapping(each -> each.getKey().customer(), Collectors.toList())))
                .forEach((at, customers) -> words.putAll(purse.decide(offer, customers, true, at)));
        return words;
    }
}
