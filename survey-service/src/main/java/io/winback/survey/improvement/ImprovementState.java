package io.winback.survey.improvement;

/** Where an improvement stands. */
public enum ImprovementState {
    OPEN,
    /** Mended; who is told is settled. */
    FIXED,
    /** It stays as it is, and nobody is told. */
    WONT_FIX
}
