package io.winback.survey.answer;

/**
 * Why a machine may have sent an answer. Such an answer is stored, told and counted like any other; analysis says how many there are and
 * can leave them out, and nothing that writes to people or reads their words goes by it.
 */
public enum Suspicion {
    /** Sent sooner after the page was made than anybody reads it. */
    TOO_FAST,
    /** One of more answers from one address than people give in so short a time. */
    BURST,
    /** A field is filled in that no person sees. */
    TRAP
}
