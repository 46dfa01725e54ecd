package io.winback.campaign.delivery;

import io.winback.campaign.audience.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Corrects the ledger by what is learned of a mail later: what may have left turns out to have left, or not. Idempotent; a message nobody
 * knows, or whose fate is known already, stays as it is. Locks the customer of the message first.
 */
@ApplicationScoped
public class EvidenceService {

    private final LedgerWords ledger;
    private final Settlements settlements;
    private final Customers customers;
    private final SurveyInvitations invitations;

    EvidenceService(LedgerWords ledger, Settlements settlements, Customers customers, SurveyInvitations invitations) {
        this.ledger = ledger;
        this.settlements = settlements;
        this.customers = customers;
        this.invitations = invitations;
    }

    /**
     * The mail has left: UNKNOWN becomes SENT, and so does a dispatch whose word has not come yet.
     *
     * @param at when it was seen, by the business clock
     * @return whether the ledger learned something
     */
    @Transactional
    public boolean left(UUID message, Evidence kind, Instant at) {
        return change(message, at, row -> Settling.left(row, kind));
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
        return change(message, at, row -> Settling.failed(row, kind, code, null));
    }

    /**
     * The survey of an invitation was answered, so the mail that carried it has left.
     *
     * @param invitation id of the invitation, which follows from enrollment and stage
     * @return whether the ledger learned something
     */
    @Transactional
    public boolean answered(UUID enrollment, UUID invitation, Instant at) {
        return ledger.doubtful(enrollment).entrySet().stream()
                .filter(stage -> invitations.id(enrollment, stage.getKey()).equals(invitation))
                .findFirst()
                .map(stage -> left(stage.getValue(), Evidence.SURVEY_ANSWER, at))
                .orElse(false);
    }

    /** What an operator found out about a message that may have left; empty if its fate is known. */
    @Transactional
    boolean resolve(UUID message, MessageState state, @Nullable String note, Instant at) {
        return change(message, at, row -> {
            if (row.state() != MessageState.UNKNOWN) {
                return Optional.empty();
            }
            return state == MessageState.SENT
                    ? Settling.left(row, Evidence.OPERATOR).map(change -> change.noted(note))
                    : Settling.failed(row, Evidence.OPERATOR, null, note);
        });
    }

    private boolean change(UUID message, Instant at, Function<LedgerRow, Optional<Change>> decide) {
        var customer = ledger.customer(message);
        if (customer.isEmpty()) {
            return false;
        }
        var known = customers.lockKnown(List.of(customer.get()));
        var changes = ledger.lock(List.of(message)).stream()
                .flatMap(row -> decide.apply(row).stream())
                .toList();
        settlements.carryOut(changes, known, at);
        return !changes.isEmpty();
    }
}
