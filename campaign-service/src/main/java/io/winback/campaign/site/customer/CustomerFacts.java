package io.winback.campaign.site.customer;

import io.winback.campaign.decision.DecisionLog;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Reads what the page of a customer shows. */
@Singleton
class CustomerFacts {

    private static final int DECISIONS = 25;

    private final PersonQuery people;
    private final Writing writing;
    private final HistoryQuery history;
    private final DecisionLog log;
    private final Clock clock;

    CustomerFacts(PersonQuery people, Writing writing, HistoryQuery history, DecisionLog log, Clock clock) {
        this.people = people;
        this.writing = writing;
        this.history = history;
        this.log = log;
        this.clock = clock;
    }

    /** Empty: nobody is known by this id. */
    Optional<KnownCustomer> of(CustomerForm form) {
        var now = clock.instant();
        return people.find(form.id(), now)
                .map(person -> new KnownCustomer(
                        person,
                        writing.of(person, now),
                        history.runs(person.id()),
                        history.waiting(person.id()),
                        history.mails(person.id()),
                        log.lastOfStages(person.id(), HistoryQuery.MOST),
                        history.coupons(person.id(), now),
                        log.newest(form.filter(), DECISIONS, form.pageToken())));
    }
}
