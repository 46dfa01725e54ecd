package io.winback.campaign.journey;

import io.winback.campaign.audience.Exclusions;
import io.winback.campaign.cooldown.Peace;
import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Entry;
import io.winback.campaign.definition.Reentry;
import io.winback.campaign.journey.EntryVerdict.Refusal;
import io.winback.campaign.journey.EntryVerdict.Waiting;
import io.winback.campaign.window.SendWindow;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The filters common to both arms: who is refused here is neither treated nor held out. */
@Singleton
class EntryRules {

    static final String COOL_DOWN = "COOL_DOWN";
    static final String RUN_GOES_ON = "RUN_GOES_ON";

    private static final Duration LOOKED_AT_AGAIN = Duration.ofDays(1);

    /** Whoever waits for a run is put in line when it ends; nobody is forgotten for longer. */
    private static final Duration RUN_LOOKED_AT_AGAIN = Duration.ofDays(30);

    private final SendWindow window;

    EntryRules(SendWindow window) {
        this.window = window;
    }

    EntryVerdict decide(EntryCandidate candidate, EntryTerms terms, Instant now) {
        return Stream.<Supplier<Optional<? extends EntryVerdict>>>of(
                        () -> audience(candidate, terms, now),
                        () -> waits(candidate, terms.purpose(), now),
                        () -> exclusion(candidate),
                        () -> permission(candidate, terms.purpose(), now),
                        () -> again(candidate, terms, now),
                        () -> coolDown(candidate, terms))
                .<EntryVerdict>flatMap(rule -> rule.get().stream())
                .findFirst()
                .orElseGet(EntryVerdict.Admit::new);
    }

    private static Optional<? extends EntryVerdict> audience(EntryCandidate candidate, EntryTerms terms, Instant now) {
        var definition = terms.definition();
        var outside = definition.segment() != null && !candidate.member();
        var at = candidate.factAt();
        if (definition.entry().on() == Entry.On.SEGMENT || at == null) {
            return outside ? Optional.of(new Refusal("LEFT_SEGMENT", segment(definition))) : Optional.empty();
        }
        var latest = at.plus(definition.entry().maxAge());
        if (now.isAfter(latest)) {
            var most = definition.entry().maxAge().toString();
            return Optional.of(new Refusal("ENTRY_TOO_OLD", Map.of("at", at.toString(), "most", most)));
        }
        // news of the segment may come after news of the order
        if (outside) {
            return Optional.of(
                    now.isBefore(latest)
                            ? Waiting.until("NOT_YET_MEMBER", Map.of("until", latest.toString()), latest)
                            : new Refusal("NOT_A_MEMBER", segment(definition)));
        }
        return Optional.empty();
    }

    /** The helpdesk is still talking, or the mailbox rests: whether somebody takes part is decided when it is done. */
    private static Optional<EntryVerdict> waits(EntryCandidate candidate, String purpose, Instant now) {
        var against = Exclusions.against(purpose, candidate.excluded());
        if (against.isEmpty() || !Exclusions.lasting(against).isEmpty()) {
            return Optional.empty();
        }
        var first = against.get(0);
        var again = now.plus(LOOKED_AT_AGAIN);
        var facts = Exclusions.facts(first, again);
        // looked at again as soon as a person got back, too
        return Optional.of(
                first.kind().equals(Exclusions.CONTACT_REQUESTED)
                        ? Waiting.parked(first.kind(), facts, again)
                        : Waiting.until(first.kind(), facts, again));
    }

    private static Optional<Refusal> exclusion(EntryCandidate candidate) {
        var lasting = Exclusions.lasting(candidate.excluded());
        if (!lasting.isEmpty()) {
            return Optional.of(new Refusal("EXCLUDED", Exclusions.facts(lasting)));
        }
        var since = candidate.suppressedSince();
        return candidate.suppressed()
                ? Optional.of(new Refusal("SUPPRESSED", since == null ? Map.of() : Map.of("since", since.toString())))
                : Optional.empty();
    }

    private static Optional<Refusal> permission(EntryCandidate candidate, String purpose, Instant now) {
        return candidate.permission(purpose).lack(now).map(lack -> new Refusal(lack.rule(), lack.facts()));
    }

    /** Whether who has been through the campaign may go through it again, and when. */
    private Optional<? extends EntryVerdict> again(EntryCandidate candidate, EntryTerms terms, Instant now) {
        var last = candidate.last();
        if (last == null) {
            return Optional.empty();
        }
        if (last.goesOn()) {
            return Optional.of(Waiting.parked(RUN_GOES_ON, Map.of("last", begun(last)), now.plus(RUN_LOOKED_AT_AGAIN)));
        }
        var reentry = terms.definition().reentry();
        return switch (reentry.policy()) {
            case NEVER -> Optional.of(new Refusal("ONLY_ONCE", Map.of("last", begun(last))));
            case AFTER -> early(candidate, last, reentry, now);
            case AFTER_RETURN -> unreturned(candidate, last);
            case EVERY -> early(candidate, last, reentry, now).or(() -> nothingNew(last, terms));
        };
    }

    private Optional<Waiting> early(
            EntryCandidate candidate, EntryCandidate.LastRun last, Reentry reentry, Instant now) {
        var until = next(candidate, last.enrolledAt(), reentry);
        return now.isBefore(until)
                ? Optional.of(
                        Waiting.until("TOO_SOON_AGAIN", Map.of("last", begun(last), "until", until.toString()), until))
                : Optional.empty();
    }

    private static Optional<Refusal> unreturned(EntryCandidate candidate, EntryCandidate.LastRun last) {
        var ordered = candidate.lastOrderedAt();
        return ordered != null && ordered.isAfter(last.enrolledAt())
                ? Optional.empty()
                : Optional.of(new Refusal("NOT_BACK_SINCE", Map.of("last", begun(last))));
    }

    private static Optional<Waiting> nothingNew(EntryCandidate.LastRun last, EntryTerms terms) {
        return terms.newSince(last)
                ? Optional.empty()
                : Optional.of(Waiting.parked("NOTHING_NEW", Map.of("last", begun(last)), terms.next()));
    }

    private static Optional<Waiting> coolDown(EntryCandidate candidate, EntryTerms terms) {
        return terms.peace()
                .getOrDefault(candidate.customer(), Peace.NONE)
                .against(terms.purpose(), candidate.campaign())
                .map(coolDown -> Waiting.parked(COOL_DOWN, Peace.facts(coolDown), coolDown.until()));
    }

    /** When somebody whose last run began then may begin the next one. */
    Instant next(EntryCandidate candidate, Instant began, Reentry reentry) {
        var after = reentry.after();
        return after == null
                ? began
                : window.later(
                        after,
                        began,
                        window.zone(candidate.zone(), candidate.country()).id());
    }

    private static Map<String, String> segment(CampaignDefinition definition) {
        return Map.of("segment", String.valueOf(definition.segment()));
    }

    private static String begun(EntryCandidate.LastRun last) {
        return last.enrolledAt().toString();
    }
}
