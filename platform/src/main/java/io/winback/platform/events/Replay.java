package io.winback.platform.events;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * Hands the event of a dead letter, in this process, to the very consumer whose channel it came by; that the letter was replayed is
 * written down in the transaction of the effect, so it has its effect once.
 */
@Singleton
class Replay {

    private static final int ATTEMPTS = 5;

    private final EventReceiver receiver;
    private final DeadLetters letters;
    private final HandledLetters handled;
    private final ErasedKeys erased;

    Replay(EventReceiver receiver, DeadLetters letters, HandledLetters handled, ErasedKeys erased) {
        this.receiver = receiver;
        this.letters = letters;
        this.handled = handled;
        this.erased = erased;
    }

    /** Empty if somebody handled it before. */
    Optional<LetterOutcome> of(Letter letter, ConsumerRecord<String, byte[]> record, EventHandler handler, String who) {
        for (var attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> worked(letter, record, handler, who));
            } catch (RuntimeException e) {
                if (!Transient.is(e)) {
                    return failedAgain(letter, record, e, who);
                }
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Optional<LetterOutcome> worked(
            Letter letter, ConsumerRecord<String, byte[]> record, EventHandler handler, String who) {
        // before any row of the letter: whoever erases waits for us or we for him, never both
        erased.holdErasures();
        if (!handled.take(letter, LetterOutcome.REPLAYED, null, who)) {
            return Optional.empty();
        }
        if (receiver.again(record, handler)) {
            return Optional.of(LetterOutcome.REPLAYED);
        }
        handled.erased(letter);
        return Optional.of(LetterOutcome.ERASED);
    }

    private Optional<LetterOutcome> failedAgain(
            Letter letter, ConsumerRecord<String, byte[]> record, RuntimeException failure, String who) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                if (!handled.take(letter, LetterOutcome.FAILED_AGAIN, null, who)) {
                    return Optional.empty();
                }
                letters.sendAgain(letter, record, failure);
                return Optional.of(LetterOutcome.FAILED_AGAIN);
            });
        } catch (KafkaException e) {
            throw DeadLetterReader.away();
        }
    }
}
