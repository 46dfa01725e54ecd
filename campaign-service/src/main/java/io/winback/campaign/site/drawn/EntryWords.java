package io.winback.campaign.site.drawn;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Entry;
import io.winback.campaign.definition.Exit;
import io.winback.campaign.definition.Reentry;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Who comes into a campaign, how fast, what ends a run, and who comes again, in words. */
final class EntryWords {

    private final DrawnWords words;
    private final Language language;
    private final Figures figures;
    private final WaitWords waits;

    EntryWords(Language language) {
        this.words = language.words(DrawnWords.class);
        this.language = language;
        this.figures = new Figures(language);
        this.waits = new WaitWords(language);
    }

    List<String> of(CampaignDefinition definition) {
        var texts = new ArrayList<String>();
        var segment = definition.segment();
        var on = definition.entry().on();
        texts.add(who(on, segment == null ? "…" : segment));
        if (on == Entry.On.SEGMENT) {
            texts.add(pace(definition.entry()));
        } else if (segment != null) {
            texts.add(words.onlyMembers(segment));
        }
        texts.add(
                definition.holdout().signum() == 0
                        ? words.noHoldout()
                        : words.holdout(Shares.of(definition.holdout(), language)));
        if (!definition.variants().isEmpty()) {
            texts.add(words.variants(definition.variants().entrySet().stream()
                    .map(variant -> variant.getKey() + " " + variant.getValue())
                    .sorted()
                    .collect(Collectors.joining(" : "))));
        }
        texts.add(exits(definition));
        texts.add(again(definition.reentry()));
        return texts;
    }

    private String who(Entry.On on, String segment) {
        return switch (on) {
            case SEGMENT -> words.entrySegment(segment);
            case FIRST_ORDER -> words.entryFirstOrder();
            case RETURNING_ORDER -> words.entryReturningOrder();
            case IMPROVEMENT -> words.entryImprovement();
        };
    }

    private String pace(Entry entry) {
        return entry.share().compareTo(BigDecimal.ONE) == 0
                ? words.allAtOnce()
                : words.pace(Shares.of(entry.share(), language), figures.count(entry.atLeast()));
    }

    private String exits(CampaignDefinition definition) {
        if (definition.exits().isEmpty()) {
            return words.noExits();
        }
        return words.exits(definition.exits().stream()
                .sorted()
                .map(this::exit)
                .reduce(words::or)
                .orElseThrow());
    }

    private String exit(Exit exit) {
        return switch (exit) {
            case PURCHASED -> words.exitPurchased();
            case LEFT_SEGMENT -> words.exitLeftSegment();
            case ENTRY_ORDER_RETURNED -> words.exitOrderReturned();
        };
    }

    private String again(Reentry reentry) {
        var after = reentry.after() == null ? "" : waits.of(reentry.after());
        return switch (reentry.policy()) {
            case NEVER -> words.once();
            case AFTER -> words.againAfter(after);
            case AFTER_RETURN -> words.againAfterReturn();
            case EVERY -> words.againEvery(after);
        };
    }
}
