package io.winback.survey.invitation;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.winback.survey.customer.CustomerLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Keeps the invitations. */
@ApplicationScoped
public class InvitationService {

    private final CustomerLocks customers;
    private final InvitationTable table;

    InvitationService(CustomerLocks customers, InvitationTable table) {
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
