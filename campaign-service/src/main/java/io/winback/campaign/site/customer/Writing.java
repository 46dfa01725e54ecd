package io.winback.campaign.site.customer;

import io.winback.campaign.audience.Exclusions;
import io.winback.campaign.audience.Objection;
import io.winback.campaign.cooldown.CoolDowns;
import io.winback.campaign.cooldown.Peace;
import io.winback.campaign.pressure.Approach;
import io.winback.campaign.pressure.ContactHistory;
import io.winback.campaign.pressure.ContactPressure;
import io.winback.campaign.pressure.Contacts;
import io.winback.campaign.window.Hours;
import io.winback.campaign.window.SendWindow;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a customer may be written to at present, by the rules a claim would ask; what a single campaign demands comes on top. */
@Singleton
class Writing {

    private static final String SURVEY = "SURVEY";

    /** Whatever is asked comes too soon after a survey. */
    private static final String ANY_SURVEY = "any";

    /** No campaign has this key. */
    private static final String NO_CAMPAIGN = "";

    private final CoolDowns coolDowns;
    private final Contacts contacts;
    private final ContactPressure pressure;
    private final SendWindow window;

    Writing(CoolDowns coolDowns, Contacts contacts, ContactPressure pressure, SendWindow window) {
        this.coolDowns = coolDowns;
        this.contacts = contacts;
        this.pressure = pressure;
        this.window = window;
    }

    /**
     * What speaks against it.
     *
     * @param any against every mail
     * @param purposes against mails for a purpose, by purpose, in their order; empty where nothing does
     */
    record Verdict(List<Ground> any, Map<String, Optional<Ground>> purposes) {}

    Verdict of(Person person, Instant now) {
        var peace = coolDowns.of(List.of(person.id()), now).getOrDefault(person.id(), Peace.NONE);
        var history = contacts.of(List.of(person.id()), now).getOrDefault(person.id(), ContactHistory.EMPTY);
        var purposes = new LinkedHashMap<String, Optional<Ground>>();
        for (var permission : person.permissions()) {
            var purpose = permission.purpose();
            var against = permission
                    .lack(now)
                    .map(lack -> new Ground(lack.rule(), lack.facts()))
                    .or(() -> wish(person, purpose))
                    .or(() -> peace.against(purpose, NO_CAMPAIGN)
                            .map(coolDown -> new Ground("COOL_DOWN", Peace.facts(coolDown))))
                    .or(() -> tooSoon(person, purpose, history, now));
            purposes.put(purpose, against);
        }
        return new Verdict(any(person), purposes);
    }

    /** Marketing waits until a person got back. */
    private static Optional<Ground> wish(Person person, String purpose) {
        return Exclusions.against(purpose, person.objections()).stream()
                .filter(objection -> objection.kind().equals(Exclusions.CONTACT_REQUESTED))
                .map(objection -> new Ground(objection.kind(), facts(objection)))
                .findFirst();
    }

    private Optional<Ground> tooSoon(Person person, String purpose, ContactHistory history, Instant now) {
        var zone = window.zone(person.zone(), person.country()).id();
        var lost = "LOST".equals(person.lifecycle());
        var survey = purpose.equals(SURVEY) ? ANY_SURVEY : null;
        var approach = new Approach(purpose, null, survey, lost, person.lastOrderedAt(), 0);
        return pressure.check(approach, history, zone, now).map(early -> {
            var facts = new HashMap<>(early.facts());
            facts.put("until", window.opens(early.free(), zone, Hours.ANY).toString());
            return new Ground(early.rule(), Map.copyOf(facts));
        });
    }

    private static List<Ground> any(Person person) {
        var grounds = new ArrayList<Ground>();
        var lasting = Exclusions.lasting(person.objections());
        if (!lasting.isEmpty()) {
            grounds.add(new Ground("EXCLUDED", Exclusions.facts(lasting)));
        }
        person.objections().stream()
                .filter(objection -> !lasting.contains(objection))
                .filter(objection -> !objection.kind().equals(Exclusions.CONTACT_REQUESTED))
                .map(objection -> new Ground(objection.kind(), facts(objection)))
                .forEach(grounds::add);
        if (!person.addressed()) {
            grounds.add(new Ground("NO_CONTACT", Map.of()));
        } else if (person.suppressed() || !"ACTIVE".equals(person.addressStatus())) {
            grounds.add(new Ground("SUPPRESSED", closed(person)));
        }
        return grounds;
    }

    private static Map<String, String> facts(Objection objection) {
        var facts = new HashMap<String, String>();
        if (objection.since() != null) {
            facts.put("since", objection.since().toString());
        }
        if (objection.until() != null) {
            facts.put("until", objection.until().toString());
        }
        return facts;
    }

    private static Map<String, String> closed(Person person) {
        var facts = new HashMap<String, String>();
        if (person.suppressedSince() != null) {
            facts.put("since", person.suppressedSince().toString());
        }
        if (person.addressStatus() != null && !person.addressStatus().equals("ACTIVE")) {
            facts.put("address", person.addressStatus());
        }
        return facts;
    }
}
