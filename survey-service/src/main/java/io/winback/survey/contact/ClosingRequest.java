package io.winback.survey.contact;

import jakarta.validation.constraints.NotNull;

/** How the attempt to get back to a customer ended. */
record ClosingRequest(@NotNull Outcome outcome) {

    static final String EXAMPLE = "{\"outcome\": \"REACHED\"}";

    /** What an agent can say. */
    enum Outcome {
        REACHED(ContactState.REACHED),
        NOT_REACHED(ContactState.NOT_REACHED);

        private final ContactState state;

        Outcome(ContactState state) {
            this.state = state;
        }

        ContactState state() {
            return state;
        }
    }
}
