package io.winback.customer.intake;

/** READING the stream; ASSEMBLING the records whose rows were spread over it. */
enum ImportPhase {
    READING,
    ASSEMBLING
}
