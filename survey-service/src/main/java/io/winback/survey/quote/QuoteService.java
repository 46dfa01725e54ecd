package io.winback.survey.quote;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.winback.platform.events.ErasedKeys;
import io.winback.platform.links.DerivedIds;
import io.winback.platform.outbox.Outbox;
import io.winback.platform.sql.Database;
import io.winback.platform.web.Problem;
import io.winback.survey.customer.CustomerLocks;
import io.winback.survey.trail.Deed;
import io.winback.survey.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Releases words of customers to be shown, and takes them back. */
@ApplicationScoped
public class QuoteService {

    private static final int REPUBLISHED_AT_ONCE = 1_000;

    private final Quotes quotes;
    private final CustomerLocks customers;
    private final ErasedKeys erased;
    private final DerivedIds ids;
    private final Database database;
    private final Outbox outbox;
    private final Trail trail;
    private final Clock clock;

    QuoteService(
            Quotes quotes,
            CustomerLocks customers,
            ErasedKeys erased,
            DerivedIds ids,
            Database database,
            Outbox outbox,
            Trail trail,
            Clock clock) {
        this.quotes = quotes;
        this.customers = customers;
        this.erased = erased;
        this.ids = ids;
        this.database = database;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /** Releases a verbatim part of an answer whose author agreed; the same words again change nothing. */
    @Transactional
    public QuoteResponse release(UUID answerId, String asked, String who) {
        var answer = locked(answerId);
        var words = asked.strip();
        if (!answer.mayBeQuoted()) {
            throw Problem.of(
                    409,
                    "quote-not-allowed",
                    "Quote not allowed",
                    "Whoever wrote this has not agreed to be quoted; only an answer of YES to the question that asks for it does.");
        }
        if (answer.suspected()) {
            throw Problem.of(
                    409,
                    "answer-suspected",
                    "Answer suspected",
                    "A machine may have sent this answer; what nobody said is not quoted.");
        }
        if (words.isEmpty() || words.length() > QuoteRequest.LONGEST) {
            throw Problem.ofField(
                    400,
                    "words-not-fit",
                    "Words not fit",
                    "words",
                    "Send at least one letter and at most " + QuoteRequest.LONGEST + "; these are " + words.length()
                            + ".");
        }
        if (!answer.says(words)) {
            throw Problem.ofField(
                    400,
                    "words-not-verbatim",
                    "Words not verbatim",
                    "words",
                    "Send a part of what the customer wrote, letter by letter, from one of the texts of the answer.");
        }
        var before = quotes.released(answerId);
        if (before.filter(quote -> words.equals(quote.words())).isPresent()) {
            return QuoteResponse.of(before.get());
        }
        var id = ids.uuid("quote", answerId.toString());
        var quote = Quote.released(id, answer, words, quotes.nextVersion(), clock.instant(), who);
        write(quote);
        trail.note(answerId, Deed.RELEASED, null, who, quote.changedAt());
        return QuoteResponse.of(quote);
    }

    /** Takes the quote of the answer back; where none is released nothing changes. */
    @Transactional
    public void takeBack(UUID answerId, String who) {
        locked(answerId);
        quotes.released(answerId).ifPresent(quote -> {
            var now = clock.instant();
            write(quote.takenBack(quotes::nextVersion, now, who));
            trail.note(answerId, Deed.TAKEN_BACK, null, who, now);
        });
    }

    /** What is released, the latest first. */
    public List<QuoteResponse> before(long version, int limit) {
        return quotes.releasedBefore(version, limit).stream()
                .map(QuoteResponse::of)
                .toList();
    }

    /** Tells that nothing of the customer, who is locked, may be shown, and forgets it; returns how many quotes there were. */
    @Transactional(MANDATORY)
    public long forget(String customer) {
        quotes.releasedBy(customer)
                .forEach(quote -> outbox.append(quote.takenBack(quotes::nextVersion, clock.instant(), null)
                        .told()
                        .envelope()));
        return quotes.delete(customer);
    }

    /** Tells the state of all quotes again, with the versions they have; returns how many events were written. */
    public long republish() {
        var written = 0L;
        var told = republish(0);
        while (!told.isEmpty()) {
            written += told.size();
            told = republish(told.get(told.size() - 1).version());
        }
        return written;
    }

    private List<Quote> republish(long after) {
        return database.inNewTransaction(sql -> {
            erased.holdErasures();
            // one that changes meanwhile gets a higher version and is met again
            customers.lock(quotes.after(after, REPUBLISHED_AT_ONCE).stream()
                    .map(Quote::customerId)
                    .toList());
            var page = quotes.after(after, REPUBLISHED_AT_ONCE);
            outbox.append(page.stream().map(quote -> quote.told().envelope()).toList());
            return page;
        });
    }

    private void write(Quote quote) {
        quotes.write(quote);
        outbox.append(quote.told().envelope());
    }

    /** Looked at again once the customer is locked: it may have changed. */
    private QuotableAnswer locked(UUID answerId) {
        erased.holdErasures();
        customers.lock(List.of(
                quotes.answer(answerId).orElseThrow(() -> unknown(answerId)).customerId()));
        return quotes.answer(answerId).orElseThrow(() -> unknown(answerId));
    }

    private static HttpProblem unknown(UUID answerId) {
        return Problem.of(
                404,
                "answer-unknown",
                "Answer unknown",
                "There is no answer " + answerId + " that may be read; GET /api/answers lists them.");
    }
}
