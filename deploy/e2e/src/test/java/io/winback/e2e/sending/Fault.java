package io.winback.e2e.sending;

/** What the mail server does to one mail. */
enum Fault {
    NONE,
    /** 421 instead of a greeting; the line is closed. */
    BUSY,
    /** The line drops instead of a greeting. */
    DROP_AT_CONNECT,
    /** 421 in the middle of an envelope; the line is closed. */
    BUSY_AT_MAIL,
    /** 451 4.7.1, once for each recipient it meets. */
    COME_AGAIN,
    /** 452 4.3.1 after the whole text. */
    COME_AGAIN_AFTER_TEXT,
    /** 550 5.1.1. */
    NOBODY,
    DROP_AT_MAIL,
    DROP_AT_RECIPIENT,
    DROP_AT_DATA,
    DROP_IN_TEXT,
    /** The whole text has come; the line drops, and the mail is thrown away. */
    DROP_AFTER_TEXT,
    /** Taken, and the line drops before a word about it. */
    TAKE_AND_DROP,
    /** Taken, 250 said, and the line drops at once. */
    TAKE_SAY_AND_DROP,
    /** Taken, and the word about it comes after every lease. */
    TAKE_AND_WAIT;

    /** A sender cannot know whether the mail was taken: it may end as UNKNOWN. */
    boolean leavesInDoubt() {
        return switch (this) {
            case DROP_AT_MAIL,
                    DROP_AT_RECIPIENT,
                    DROP_AT_DATA,
                    DROP_IN_TEXT,
                    DROP_AFTER_TEXT,
                    TAKE_AND_DROP,
                    TAKE_SAY_AND_DROP,
                    TAKE_AND_WAIT -> true;
            default -> false;
        };
    }

    boolean atConnect() {
        return this == BUSY || this == DROP_AT_CONNECT;
    }

    boolean takes() {
        return switch (this) {
            case NONE, TAKE_AND_DROP, TAKE_SAY_AND_DROP, TAKE_AND_WAIT -> true;
            default -> false;
        };
    }
}
