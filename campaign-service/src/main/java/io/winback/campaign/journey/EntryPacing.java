package io.winback.campaign.journey;

import io.winback.campaign.decision.Decision;
import io.winback.campaign.decision.Decisions;
import io.winback.campaign.definition.Campaign;
import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Entry;
import io.winback.campaign.pressure.CatchUp;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the daily pace of a campaign whose entries missed their days: they are spread again, instead of beginning all on one day. */
@Singleton
class EntryPacing {

    private final CatchUp catchUp;
    private final Entries entries;
    private final Decisions decisions;
    private final ShopProfile shop;

    EntryPacing(CatchUp catchUp, Entries entries, Decisions decisions, ShopProfile shop) {
        this.catchUp = catchUp;
        this.entries = entries;
        this.decisions = decisions;
        this.shop = shop;
    }

    /** Those of the due entries that may begin today; the others have got a later day. */
    List<EntryCandidate> today(
            Campaign campaign, CampaignDefinition definition, List<EntryCandidate> due, Instant now) {
        // what happened to a customer brings them in on its own day
        if (definition.entry().on() != Entry.On.SEGMENT) {
            return due;
        }
        var today = LocalDate.ofInstant(now, shop.zone());
        var late = due.stream().filter(entry -> day(entry).isBefore(today)).toList();
        if (late.isEmpty()) {
            return due;
        }
        var queue = CatchUp.Queue.entries(campaign.key(), definition.entry().perDay(campaign.audience()));
        var days = catchUp.take(queue, Collections.nCopies(late.size(), today));
        var later = new HashMap<String, Instant>();
        var log = new ArrayList<Decision>();
        for (var i = 0; i < late.size(); i++) {
            if (days.get(i).isAfter(today)) {
                later.put(late.get(i).customer(), start(days.get(i)));
                log.add(postponed(late.get(i), today, start(days.get(i)), now));
            }
        }
        entries.postpone(campaign.key(), later);
        decisions.log(log);
        return due.stream()
                .filter(entry -> !later.containsKey(entry.customer()))
                .toList();
    }

    private Decision postponed(EntryCandidate entry, LocalDate today, Instant until, Instant now) {
        var facts = Map.of(
                "due", entry.dueAt().toString(),
                "days", Long.toString(ChronoUnit.DAYS.between(day(entry), today)),
                "until", until.toString());
        return new Decision(
                entry.customer(), entry.campaign(), null, null, Decision.Kind.POSTPONED, "CATCH_UP", facts, now);
    }

    private LocalDate day(EntryCandidate entry) {
        return LocalDate.ofInstant(entry.dueAt(), shop.zone());
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(shop.zone()).toInstant();
    }
}
