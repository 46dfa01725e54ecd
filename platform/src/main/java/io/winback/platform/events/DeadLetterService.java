package io.winback.platform.events;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.winback.platform.paging.PageToken;
import io.winback.platform.time.Machine;
import io.winback.platform.web.Problem;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Dead letters, as an operator lists, shows, replays and discards them. */
@Singleton
public class DeadLetterService {

    /** At most so many letters, and so long, in one request. */
    private static final int MOST = 500;

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final EventHandlers handlers;
    private final Replay replay;
    private final DeadLetters letters;
    private final DeadLetterReader reader;
    private final HandledLetters handled;
    private final ErasedKeys erased;
    private final Clock clock;

    DeadLetterService(
            EventHandlers handlers,
            Replay replay,
            DeadLetters letters,
            DeadLetterReader reader,
            HandledLetters handled,
            ErasedKeys erased,
            @Machine Clock clock) {
        this.handlers = handlers;
        this.replay = replay;
        this.letters = letters;
        this.reader = reader;
        this.handled = handled;
        this.erased = erased;
        this.clock = clock;
    }

    public List<DeadLetterTopic> topics() {
        return handlers.topics().stream()
                .map(topic -> new DeadLetterTopic(
                        topic, letters.topicOf(topic), reader.open(topic), !letters.withoutPayload(topic)))
                .toList();
    }

    public DeadLetterPage list(String topic, @Nullable String pageToken, int limit) {
        handler(topic);
        Map<Integer, Long> below = pageToken == null ? Map.of() : Positions.of("pageToken", pageToken);
        var listed = reader.list(topic, below, limit);
        return new DeadLetterPage(
                listed.items(),
                Positions.text(listed.seen()),
                listed.next().map(Positions::text).orElse(null));
    }

    public DeadLetterResponse show(String topic, int partition, long offset) {
        handler(topic);
        var letter = reader.at(topic, partition, offset)
                .orElseThrow(() -> Problem.of(
                        404,
                        "dead-letter-not-found",
                        "Dead letter not found",
                        letters.topicOf(topic) + " has no letter at " + partition + "/" + offset + "."));
        var hidden = hidden(letter);
        return hidden == null
                ? DeadLetterResponse.of(letter, PayloadText.of(letter.record().value()), null)
                : DeadLetterResponse.of(letter, null, hidden);
    }

    /** The latest first. */
    public List<HandledLetterResponse> handled(String topic, @Nullable String pageToken, int limit) {
        handler(topic);
        return handled.before(topic, PageToken.versionBefore(pageToken), limit);
    }

    public Handling replay(String topic, ReplayRequest request, String who) {
        var handler = handler(topic);
        var result = handle(topic, request.letters(), request.seen(), (letter, tally) -> {
            var record = record(letter);
            if (record.isEmpty()) {
                tally.stillOpen(letter, gone(topic));
            } else {
                tally.count(replay.of(letter, record.get(), handler, who));
            }
        });
        Log.infof("dead letters replayed topic=%s by=%s result=%s", topic, who, result);
        return result;
    }

    public Handling discard(String topic, DiscardRequest request, String who) {
        handler(topic);
        var result = handle(topic, request.letters(), request.seen(), (letter, tally) -> {
            var taken = QuarkusTransaction.requiringNew()
                    .call(() -> handled.take(letter, LetterOutcome.DISCARDED, request.reason(), who));
            tally.count(taken ? Optional.of(LetterOutcome.DISCARDED) : Optional.empty());
        });
        Log.infof("dead letters discarded topic=%s by=%s result=%s", topic, who, result);
        return result;
    }

    private Handling handle(
            String topic,
            @Nullable List<ReplayRequest.Place> places,
            @Nullable String seen,
            BiConsumer<Letter, Tally> work) {
        if ((places == null) == (seen == null)) {
            throw Problem.ofField(
                    400,
                    "which-letters",
                    "Which letters",
                    "letters",
                    "Send either letters, each with partition and offset, or seen, as the list answered it.");
        }
        var tally = new Tally();
        var end = clock.instant().plus(LONGEST);
        if (places == null) {
            var before = Positions.of("seen", String.valueOf(seen));
            reader.walk(topic, before, letter -> {
                if (tally.size() == MOST || !clock.instant().isBefore(end)) {
                    tally.more();
                    return false;
                }
                work.accept(letter, tally);
                return true;
            });
        } else {
            for (var place : places) {
                if (!clock.instant().isBefore(end)) {
                    tally.more();
                    break;
                }
                reader.at(topic, place.partition(), place.offset())
                        .ifPresentOrElse(letter -> work.accept(letter, tally), () -> tally.stillOpen(place));
            }
        }
        return tally.result();
    }

    /** The letter itself, or where it holds coordinates only the record they name. */
    private Optional<ConsumerRecord<String, byte[]>> record(Letter letter) {
        return letters.withoutPayload(letter.topic()) ? reader.original(letter) : Optional.of(letter.original());
    }

    private @Nullable String hidden(Letter letter) {
        var key = letter.record().key();
        if (letters.withoutPayload(letter.topic())) {
            return "Dead letters of " + letter.topic() + " hold coordinates only, for they are about persons.";
        }
        if (key != null && QuarkusTransaction.requiringNew().call(() -> erased.isErased(key))) {
            return "It is about somebody who was erased.";
        }
        return null;
    }

    private static String gone(String topic) {
        return "Its record is no longer in " + topic
                + ": newer news of the key has replaced it, and has come or has a letter of"
                + " its own. To be sure have it told again (POST /api/operations/customer/republish?type="
                + (topic.endsWith("contacts") ? "contact.changed.v1" : "customer.changed.v1")
                + "), then discard this letter.";
    }

    private EventHandler handler(String topic) {
        return handlers.of(topic)
                .orElseThrow(() -> Problem.of(
                        404,
                        "topic-not-read",
                        "Topic not read",
                        "This service reads " + String.join(", ", handlers.topics()) + "."));
    }
}
