package io.winback.campaign.journey;

import io.winback.campaign.decision.Decision;
import io.winback.campaign.decision.Decisions;
import io.winback.campaign.definition.Campaign;
import io.winback.campaign.definition.CampaignDefinition;
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
import java.util.stream.Collectors;

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
    List<Entries.Candidate> today(
            Campaign campaign, CampaignDefinition definition, List<Entries.Candidate> due, Instant now) {
        var today = LocalDate.ofInstant(now, shop.zone());
        var late = due.stream().filter(entry -> day(entry).isBefore(today)).toList();
        if (late.isEmpty()) {
            return due;
        }
        var queue = CatchUp.Queue.entries(campaign.key(), definition.entry().perDay(campaign.audience()));
        var days = catchUp.take(queue, Collections.nCopies(late.size(), today));
        var later = new HashMap<LocalDate, List<String>>();
        var log = new ArrayList<Decision>();
        for (var i = 0; i < late.size(); i++) {
            if (days.get(i).isAfter(today)) {
                later.computeIfAbsent(days.get(i), any -> new ArrayList<>())
                        .add(late.get(i).customer());
                log.add(postponed(late.get(i), today, start(days.get(i)), now));
            }
        }
        later.forEach((day, customers) -> entries.postpone(campaign.key(), customers, start(day)));
        decisions.log(log);
        var gone = later.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        return due.stream().filter(entry -> !gone.contains(entry.customer())).toList();
    }

    private Decision postponed(Entries.Candidate entry, LocalDate today, Instant until, Instant now) {
        var facts = Map.of(
                "due", entry.dueAt().toString(),
                "days", Long.toString(ChronoUnit.DAYS.between(day(entry), today)),
                "until", until.toString());
        return new Decision(
                entry.customer(), entry.campaign(), null, null, Decision.Kind.POSTPONED, "CATCH_UP", facts, now);
    }

    private LocalDate day(Entries.Candidate entry) {
        return LocalDate.ofInstant(entry.dueAt(), shop.zone());
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(shop.zone()).toInstant();
    }
}
