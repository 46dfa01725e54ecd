package io.winback.campaign.delivery;

import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.pressure.CatchUp;
import io.winback.campaign.window.SendWindow;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Decides about all messages of a claim, in the claim's transaction: of several for one customer the most urgent; what missed its day goes
 * at the daily pace of its campaign, never all at once.
 */
@Singleton
class Judgements {

    private final SendRules rules;
    private final CampaignService campaigns;
    private final Grounds grounds;
    private final CatchUp catchUp;
    private final SendWindow window;

    Judgements(SendRules rules, CampaignService campaigns, Grounds grounds, CatchUp catchUp, SendWindow window) {
        this.rules = rules;
        this.campaigns = campaigns;
        this.grounds = grounds;
        this.catchUp = catchUp;
        this.window = window;
    }

    /** At most one judgement per customer; the other messages are due still, and the next claim sees what became of this one. */
    List<Judgement> of(List<Candidate> due, Instant now) {
        var urgent = mostUrgent(due);
        var judged = grounds.of(urgent, now).entrySet().stream()
                .map(entry -> judge(entry.getKey(), entry.getValue(), now))
                .toList();
        return paced(judged, now);
    }

    /** When held messages go that a marketer released: at the pace of their campaign, whatever the hour. */
    List<Judgement> released(List<Candidate> held, Instant now) {
        return held.isEmpty()
                ? List.of()
                : spread(held.stream().map(message -> released(message, now)).toList());
    }

    private Judgement released(Candidate message, Instant now) {
        var definition = campaigns.launched(message.campaign(), message.campaignVersion());
        var stage = definition.stage(message.stage()).orElseThrow();
        var zone = window.zone(message.zone(), message.country()).id();
        var verdict = Verdict.postpone(
                "LATE_RELEASED", Map.of("due", String.valueOf(message.due())), window.next(now, zone, stage.hours()));
        return new Judgement(message, definition, stage, verdict);
    }

    private static Collection<Candidate> mostUrgent(List<Candidate> due) {
        var byCustomer = new LinkedHashMap<String, Candidate>();
        for (var message : due) {
            byCustomer.merge(message.customer(), message, (a, b) -> b.priority() > a.priority() ? b : a);
        }
        return byCustomer.values();
    }

    private Judgement judge(Candidate message, SendTerms terms, Instant now) {
        return new Judgement(message, terms.definition(), terms.stage(), rules.decide(message, terms, now));
    }

    private List<Judgement> paced(List<Judgement> judged, Instant now) {
        var late = new TreeMap<String, List<Judgement>>();
        var all = new ArrayList<Judgement>();
        for (var judgement : judged) {
            if (judgement.verdict().kind() == Verdict.Kind.CATCH_UP) {
                late.computeIfAbsent(judgement.message().campaign(), any -> new ArrayList<>())
                        .add(judgement);
            } else {
                all.add(judgement);
            }
        }
        late.values().forEach(judgements -> spread(judgements).forEach(each -> all.add(go(each, now))));
        return all;
    }

    /** Gives each a day; all are of one campaign. */
    private List<Judgement> spread(List<Judgement> judgements) {
        var campaign = judgements.get(0).message().campaign();
        var earliest = judgements.stream().map(this::earliest).toList();
        var days = catchUp.take(CatchUp.Queue.messages(campaign, pace(judgements)), earliest);
        return IntStream.range(0, days.size())
                .mapToObj(i -> onDay(judgements.get(i), days.get(i)))
                .toList();
    }

    private static Judgement go(Judgement judgement, Instant now) {
        return until(judgement).isAfter(now) ? judgement : judgement.with(Verdict.send());
    }

    /** The entry pace, one number for both: so many begin on a day, so many late mails go on a day. */
    private static int pace(List<Judgement> judgements) {
        var newest = judgements.stream()
                .max(Comparator.comparing(judgement -> judgement.message().campaignVersion()))
                .orElseThrow();
        return newest.definition().entry().perDay(newest.message().audience());
    }

    private LocalDate earliest(Judgement judgement) {
        return LocalDate.ofInstant(until(judgement), zone(judgement));
    }

    private Judgement onDay(Judgement judgement, LocalDate day) {
        var earliest = until(judgement);
        var opens = window.opens(day, zone(judgement), judgement.stage().hours());
        var until = opens.isAfter(earliest) ? opens : earliest;
        var facts = new HashMap<>(judgement.verdict().facts());
        facts.put("until", until.toString());
        return judgement.with(Verdict.postpone(judgement.verdict().rule(), Map.copyOf(facts), until));
    }

    private ZoneId zone(Judgement judgement) {
        return window.zone(judgement.message().zone(), judgement.message().country())
                .id();
    }

    private static Instant until(Judgement judgement) {
        return Objects.requireNonNull(judgement.verdict().until());
    }
}
