package io.winback.survey.invitation;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.winback.platform.events.ErasedKeys;
import io.winback.survey.customer.CustomerLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Keeps the invitations. */
@ApplicationScoped
public class InvitationService {

    private final ErasedKeys erased;
    private final CustomerLocks customers;
    private final InvitationTable table;

    InvitationService(ErasedKeys erased, CustomerLocks customers, InvitationTable table) {
        this.erased = erased;
        this.customers = customers;
        this.table = table;
    }

    @Transactional(MANDATORY)
    void keep(List<SurveyInvited> invited) {
        if (!invited.isEmpty()) {
            customers.lock(invited.stream().map(SurveyInvited::customerId).toList());
            table.add(invited);
        }
    }

    /** Whether the invitation is nobody's any more: its customer was erased. Stays so until the caller's transaction ends. */
    @Transactional(MANDATORY)
    public boolean withdrawn(SurveyLink link) {
        return erased.isErased(link.customerId()) || table.ofAnother(link);
    }

    /** Keeps the customer's invitations for the counts; returns how many. The customer is locked. */
    @Transactional(MANDATORY)
    public long forget(String customer, String freshId) {
        return table.rename(customer, freshId);
    }

    /** How many invitations to a survey have been told. */
    public long invited(String survey) {
        return table.count(survey);
    }
}
