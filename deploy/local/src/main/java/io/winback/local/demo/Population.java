package io.winback.local.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The played customers. At noon they look at their mail and decide; in the evening of the day they chose they act. Whoever is not known
 * here is never played. The helpdesk works at noon, too.
 */
final class Population {

    private static final LocalTime READS = LocalTime.NOON;
    private static final LocalTime ACTS = LocalTime.of(19, 0);
    private static final String SERVICE = "SERVICE";
    private static final String QUALITY = "QUALITY";

    private final Mailbox mailbox;
    private final Deeds deeds;
    private final Helpdesk helpdesk;
    private final Map<String, String> customers = new HashMap<>();
    private final Set<String> wroteBefore = new HashSet<>();
    private final Map<String, Temper> answered = new HashMap<>();
    private final TreeMap<Instant, List<Runnable>> plans = new TreeMap<>();
    private final ZoneId zone;
    private final long seed;
    private Instant nextLook;

    /** @param people whoever is played */
    Population(List<Person> people, Mailbox mailbox, Deeds deeds, Helpdesk helpdesk, Timing timing) {
        people.forEach(person -> customers.put(person.email(), person.id()));
        this.mailbox = mailbox;
        this.deeds = deeds;
        this.helpdesk = helpdesk;
        this.zone = timing.zone();
        this.seed = timing.seed();
        this.nextLook = next(READS, timing.start(), 0);
    }

    /** When and by which chance a population lives. */
    record Timing(Instant start, ZoneId zone, long seed) {}

    /** The next instant at which somebody does something. */
    Instant next() {
        return plans.isEmpty() || plans.firstKey().isAfter(nextLook) ? nextLook : plans.firstKey();
    }

    /** Does what is due; tells whether anything was done. */
    boolean act(Instant now) {
        var acted = false;
        while (!plans.isEmpty() && !plans.firstKey().isAfter(now)) {
            plans.pollFirstEntry().getValue().forEach(Runnable::run);
            acted = true;
        }
        if (!nextLook.isAfter(now)) {
            acted |= helpdesk.work(now);
            mailbox.fresh().forEach(mail -> read(mail, now));
            nextLook = next(READS, now, 1);
        }
        return acted;
    }

    /** What somebody else will do then. */
    void plan(Instant at, Runnable deed) {
        plans.computeIfAbsent(at, any -> new ArrayList<>()).add(deed);
    }

    private void read(Mail mail, Instant now) {
        var customer = customers.get(mail.to());
        if (customer == null) {
            return;
        }
        var temper = Temper.of(seed, customer);
        if (wroteBefore.add(customer) && temper.unsubscribes()) {
            plan(now, 0, () -> deeds.unsubscribe(mail));
            return;
        }
        if (mail.surveyLink().isPresent()) {
            if (temper.answers()) {
                plan(now, temper.days(), () -> answer(mail, customer, temper));
            }
        } else if (mail.couponCode().isPresent()) {
            if (takes(temper, customer)) {
                plan(now, temper.days(), () -> deeds.redeem(mail, customer, temper));
            }
        } else if (temper.ordersOnNews()) {
            plan(now, temper.days(), () -> deeds.order(mail, customer, temper));
        }
    }

    private void answer(Mail mail, String customer, Temper temper) {
        if (deeds.answer(mail, customer, temper)) {
            answered.put(customer, temper);
        }
    }

    private boolean takes(Temper temper, String customer) {
        var told = answered.get(customer);
        var apology = told != null
                && (told.reason().startsWith(SERVICE) || told.reason().startsWith(QUALITY));
        return apology ? temper.redeemsApology() : temper.redeemsReward();
    }

    private void plan(Instant now, int days, Runnable deed) {
        plan(next(ACTS, now, days), deed);
    }

    private Instant next(LocalTime time, Instant from, int days) {
        var at = from.atZone(zone)
                .toLocalDate()
                .plusDays(days)
                .atTime(time)
                .atZone(zone)
                .toInstant();
        return at.isAfter(from) ? at : next(time, from, days + 1);
    }
}
