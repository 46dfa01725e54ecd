package io.winback.e2e.sending;

/** Moments in the life of a mail at which a sender may die. */
enum Moment {
    ENVELOPE,
    RECIPIENT,
    DATA,
    TEXT,
    /** The text has come and is not yet taken. */
    BEFORE_TAKEN,
    /** The mail is taken, and no word was said. */
    BEFORE_WORD,
    /** 250 was said. */
    AFTER_WORD
}
