package io.winback.campaign.feedback.reply;

import jakarta.validation.constraints.NotNull;

/** What an agent decided after reading an answer. */
record ResolutionRequest(@NotNull Action action) {

    static final String EXAMPLE = "{\"action\": \"RESUME\"}";

    /** How it goes on. */
    enum Action {
        /** The campaign goes on. */
        RESUME("RESUMED"),
        /** The run that was answered ends. */
        END("ENDED"),
        /** All marketing and surveys end, as by the link in the mail. */
        UNSUBSCRIBE("UNSUBSCRIBED");

        private final String state;

        Action(String state) {
            this.state = state;
        }

        String state() {
            return state;
        }
    }
}
