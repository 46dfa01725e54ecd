package io.winback.campaign.pressure;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides whether one more contact is too many, and on which local date it would not be. */
@Startup
@Singleton
public class ContactPressure {

    private final PressureConfig config;

    ContactPressure(PressureConfig config) {
        if (config.campaignMost() < 1 || config.quietDays() < 0 || config.surveyDays() < 0) {
            throw new IllegalStateException(
                    "winback.pressure: campaign-most is 1 or more, quiet-days and survey-days are 0 or more");
        }
        this.config = config;
    }

    /**
     * Too early.
     *
     * @param free the first local date of the customer on which nothing speaks against it
     */
    public record TooEarly(String rule, Map<String, String> facts, LocalDate free) {}

    /** Of all that speaks against a contact at an instant what does so longest; empty if nothing does. */
    public Optional<TooEarly> check(Approach next, ContactHistory history, ZoneId zone, Instant now) {
        if (Approach.exempt(next.purpose())) {
            return Optional.empty();
        }
        var today = LocalDate.ofInstant(now, zone);
        var counted = counted(next, history);
        var all = new ArrayList<TooEarly>();
        all.addAll(wishes(history, zone));
        all.addAll(caps(next, counted, zone, today));
        fatigue(next, history, zone).ifPresent(all::add);
        if (next.lost()) {
            all.addAll(quiet(next, counted, zone));
        }
        return all.stream().filter(reason -> reason.free().isAfter(today)).max(Comparator.comparing(TooEarly::free));
    }

    private static List<TooEarly> wishes(ContactHistory history, ZoneId zone) {
        var reasons = new ArrayList<TooEarly>();
        var wishes = history.wishes();
        var pause = wishes.pausedUntil();
        if (pause != null) {
            // a pause that ends within a day ends with it
            var free = LocalDate.ofInstant(pause.plus(Duration.ofDays(1)).minusNanos(1), zone);
            reasons.add(new TooEarly("READER_PAUSE", Map.of("pausedUntil", pause.toString()), free));
        }
        var days = wishes.mostPerDays();
        if (days != null) {
            // a reader does not tell a reminder from another mail
            history.contacts().stream()
                    .findFirst()
                    .ifPresent(last -> reasons.add(new TooEarly(
                            "READER_RHYTHM",
                            facts(last, "days", days.toString()),
                            new Cap(1, days).free(dates(Stream.of(last), zone)))));
        }
        return reasons;
    }

    private List<TooEarly> caps(Approach next, List<Contact> counted, ZoneId zone, LocalDate today) {
        var dates = dates(counted.stream(), zone);
        var caps = new ArrayList<>(next.lost() ? config.lost() : config.others());
        if (next.gapDays() > 0) {
            caps.add(new Cap(1, next.gapDays()));
        }
        return caps.stream()
                .filter(cap -> cap.days() > 0 && dates.size() >= cap.most())
                .map(cap -> new TooEarly("CONTACT_PRESSURE", facts(cap, counted, dates, today), cap.free(dates)))
                .toList();
    }

    /** With how often they were written to in the days of the cap, today included. */
    private static Map<String, String> facts(Cap cap, List<Contact> counted, List<LocalDate> dates, LocalDate today) {
        var had = dates.stream()
                .filter(date -> date.isAfter(today.minusDays(cap.days())))
                .count();
        var facts = new HashMap<>(facts(counted.get(0), "cap", cap.toString()));
        facts.put("contacts", Long.toString(had));
        return Map.copyOf(facts);
    }

    private Optional<TooEarly> fatigue(Approach next, ContactHistory history, ZoneId zone) {
        if (next.survey() == null || history.reminds(next.enrollment(), next.survey())) {
            return Optional.empty();
        }
        return history.lastSurvey()
                .map(last -> new TooEarly(
                        "SURVEY_FATIGUE",
                        facts(last, "survey", String.valueOf(last.survey())),
                        LocalDate.ofInstant(last.at(), zone).plusDays(config.surveyDays())));
    }

    private List<TooEarly> quiet(Approach next, List<Contact> counted, ZoneId zone) {
        var since = next.lastOrderedAt() == null ? Instant.MIN : next.lastOrderedAt();
        return counted.stream()
                .filter(contact -> contact.at().isAfter(since))
                .collect(Collectors.groupingBy(Contact::campaign, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(contacts -> inARow(dates(contacts.stream(), zone)) >= config.campaignMost())
                .map(contacts -> contacts.get(0))
                .map(last -> new TooEarly(
                        "CAMPAIGN_QUIET",
                        facts(last, "most", Integer.toString(config.campaignMost())),
                        LocalDate.ofInstant(last.at(), zone).plusDays(config.quietDays())))
                .toList();
    }

    /** How many of the newest contacts have no time of peace between them. */
    private int inARow(List<LocalDate> newestFirst) {
        var run = 1;
        while (run < newestFirst.size()
                && ChronoUnit.DAYS.between(newestFirst.get(run), newestFirst.get(run - 1)) < config.quietDays()) {
            run++;
        }
        return run;
    }

    /** What counts against the next contact; a reminder is not held up by its own invitation. */
    private static List<Contact> counted(Approach next, ContactHistory history) {
        var reminder = history.reminds(next.enrollment(), next.survey());
        return history.counted().stream()
                .filter(contact -> !reminder || !contact.asks(next.enrollment(), next.survey()))
                .toList();
    }

    private static Map<String, String> facts(Contact last, String name, String value) {
        return Map.of("lastContact", last.at().toString(), "campaign", last.campaign(), name, value);
    }

    private static List<LocalDate> dates(Stream<Contact> contacts, ZoneId zone) {
        return contacts.map(contact -> LocalDate.ofInstant(contact.at(), zone)).toList();
    }
}
