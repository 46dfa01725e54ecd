package io.winback.survey.inbox;

/** Whether somebody has dealt with an answer. */
public enum InboxState {
    /** Nobody has, or it changed since. */
    NEW,
    DONE
}
