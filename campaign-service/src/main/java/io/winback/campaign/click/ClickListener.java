package io.winback.campaign.click;

import java.time.Instant;
import java.util.UUID;

/** Told that a person followed a link of a mail of which it was not known whether it left. In a transaction. */
public interface ClickListener {

    /** @param at by the business clock */
    void clicked(UUID message, Instant at);
}
