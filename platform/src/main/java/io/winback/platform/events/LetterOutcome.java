package io.winback.platform.events;

/** What became of a dead letter. */
public enum LetterOutcome {
    /** Its event has had its effect. */
    REPLAYED,
    /** About somebody who was erased: nothing was done, and nothing is to be done. */
    ERASED,
    /** It failed once more; another letter, linked to it, took its place. */
    FAILED_AGAIN,
    /** Somebody decided that it is not needed. */
    DISCARDED
}
