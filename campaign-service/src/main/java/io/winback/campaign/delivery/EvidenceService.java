package io.winback.campaign.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Corrects the ledger by what is learned of a mail later: what may have left turns out to have left, or not. Idempotent; a message nobody
 * knows, or whose fate is known already, stays as it is. Locks the customer of the message first.
 */
@ApplicationScoped
public class EvidenceService {

    /**
     * The mail has left: UNKNOWN becomes SENT, and so does a dispatch whose word has not come yet.
     *
     * @param at when it was seen, by the business clock
     * @return whether the ledger learned something
     */
    @Transactional
    public boolean left(UUID message, Evidence kind, Instant at) {
        return false;
    }

    /**
     * The mail reached nobody: UNKNOWN becomes FAILED and its contact is given back. By DSN or FEEDBACK also SENT becomes FAILED; that
     * contact was made, and stays counted.
     *
     * @param code SMTP reply code, if one was told
     * @param at when it was seen, by the business clock
     * @return whether the ledger learned something
     */
    @Transactional
    public boolean failed(UUID message, Evidence kind, @Nullable Integer code, Instant at) {
        return false;
    }

    /**
     * The survey of an invitation was answered, so the mail that carried it has left.
     *
     * @param invitation id of the invitation, which follows from enrollment and stage
     * @return whether the ledger learned something
     */
    @Transactional
    public boolean answered(UUID enrollment, UUID invitation, Instant at) {
        return false;
    }
}
