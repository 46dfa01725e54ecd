package io.winback.survey.answer;

/** What became of a complete form. */
public enum Outcome {
    /** The first answer to the invitation: stored and told. */
    NEW,
    /** Stored in place of the one before, and told. */
    CHANGED,
    /** There already, word for word: nothing is told. */
    SAME,
    /** Refused: the survey lets nobody change an answer, and another one is there. */
    SETTLED,
    /** Refused: the link leads nowhere any more, its holder was erased since it was sent. */
    CLOSED
}
