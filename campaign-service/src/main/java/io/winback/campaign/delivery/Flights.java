package io.winback.campaign.delivery;

import io.winback.campaign.transport.Flight;
import io.winback.campaign.transport.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The mails of this process that are on their way, and the words about them that are not written down yet. A mail keeps its place until
 * its word is written down, so that never more than the window is in doubt.
 */
final class Flights {

    /** Words come one by one; so long is waited for others to write them down together. */
    private static final Duration LINGER = Duration.ofMillis(5);

    private final Map<UUID, Flying> flying = new ConcurrentHashMap<>();
    private final LinkedBlockingQueue<Word> words = new LinkedBlockingQueue<>();
    private final Runnable onWord;

    /** @param onWord called when a word has come, by any thread */
    Flights(Runnable onWord) {
        this.onWord = onWord;
    }

    /** A claimed mail; {@code flight} is null until it is handed to the transport. */
    private record Flying(Dispatch dispatch, boolean probe, Instant since, AtomicReference<Flight> flight) {

        boolean callBack() {
            var handedOver = flight.get();
            return handedOver != null && handedOver.callBack();
        }
    }

    int size() {
        return flying.size();
    }

    /** A message was claimed. */
    void begin(Dispatch dispatch, boolean probe, Instant now) {
        flying.put(dispatch.message().id(), new Flying(dispatch, probe, now, new AtomicReference<>()));
    }

    /** Its mail was handed to the transport; whatever the mail server says, however late, is a word. */
    void letGo(Dispatch dispatch, Flight flight) {
        var mail = flying.get(dispatch.message().id());
        if (mail != null) {
            mail.flight().set(flight);
        }
        var probe = mail != null && mail.probe();
        flight.word().thenAccept(outcome -> said(Word.of(dispatch, probe, outcome)));
    }

    /** Something became known of a mail that was not handed to the transport. */
    void fell(Dispatch dispatch, Outcome outcome) {
        var mail = flying.get(dispatch.message().id());
        said(Word.of(dispatch, mail != null && mail.probe(), outcome));
    }

    /**
     * Mails that have been on their way for too long: what waits for a connection is called back, of the others nothing is known.
     *
     * @param connection how long to wait for a connection
     * @param timeout how long to wait for a word
     */
    void overdue(Duration connection, Duration timeout, Instant now) {
        for (var mail : flying.values()) {
            var age = Duration.between(mail.since(), now);
            // what was not begun is called back, however short the wait for the last word is
            if ((age.compareTo(connection) >= 0 || age.compareTo(timeout) >= 0) && mail.callBack()) {
                var outcome = Outcome.returned(null, "no connection within " + age, Outcome.Account.BROKEN);
                said(Word.of(mail.dispatch(), mail.probe(), outcome));
            } else if (age.compareTo(timeout) >= 0) {
                said(Word.of(mail.dispatch(), mail.probe(), Outcome.silent(timeout)));
            }
        }
    }

    /** Calls back what still waits for a connection. */
    void callBack() {
        for (var mail : flying.values()) {
            if (mail.callBack()) {
                said(Word.of(mail.dispatch(), mail.probe(), Outcome.stopped()));
            }
        }
    }

    /** The words that have come, waiting a moment for others while there are fewer than enough. */
    List<Word> take(int enough) throws InterruptedException {
        var taken = new ArrayList<Word>();
        words.drainTo(taken);
        while (!taken.isEmpty() && taken.size() < Math.min(enough, flying.size())) {
            var next = words.poll(LINGER.toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                return taken;
            }
            taken.add(next);
            words.drainTo(taken);
        }
        return taken;
    }

    /** The words are written down. */
    void written(List<Word> done) {
        for (var word : done) {
            flying.computeIfPresent(
                    word.message(), (id, mail) -> mail.dispatch().attempt() == word.attempt() ? null : mail);
        }
    }

    private void said(Word word) {
        words.add(word);
        onWord.run();
    }
}
