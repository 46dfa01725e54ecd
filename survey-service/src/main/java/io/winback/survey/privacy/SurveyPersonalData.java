package io.winback.survey.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.platform.privacy.ErasureRequested;
import io.winback.platform.privacy.Forgotten;
import io.winback.platform.privacy.PersonalData;
import io.winback.platform.privacy.PersonalTables;
import io.winback.survey.answer.AnswerService;
import io.winback.survey.customer.CustomerLocks;
import io.winback.survey.improvement.ImprovementService;
import io.winback.survey.invitation.InvitationService;
import io.winback.survey.quote.QuoteService;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What surveys hold of a person: invitations and answers, which are kept for the counts as nobody's, without words of their own. */
@Singleton
class SurveyPersonalData implements PersonalData {

    private static final String COLUMN = "customer_id";
    private static final String ANSWERS = "select id from answer where customer_id = :customer";

    private final PersonalTables tables;
    private final CustomerLocks customers;
    private final AnswerService answers;
    private final InvitationService invitations;
    private final ImprovementService improvements;
    private final QuoteService quotes;

    SurveyPersonalData(
            PersonalTables tables,
            CustomerLocks customers,
            AnswerService answers,
            InvitationService invitations,
            ImprovementService improvements,
            QuoteService quotes) {
        this.tables = tables;
        this.customers = customers;
        this.answers = answers;
        this.invitations = invitations;
        this.improvements = improvements;
        this.quotes = quotes;
    }

    @Override
    public Map<String, List<JsonNode>> export(String customerId) {
        var data = new LinkedHashMap<String, List<JsonNode>>();
        data.put("customer", tables.rows("customer", "id", customerId));
        data.put("invitation", tables.rows("invitation", COLUMN, customerId));
        data.put("answer", tables.rows("answer", COLUMN, customerId));
        data.put("answer_choice", tables.rowsOf("answer_choice", "answer_id", ANSWERS, customerId));
        data.put("answer_text", tables.rowsOf("answer_text", "answer_id", ANSWERS, customerId));
        data.put("exclusion_proposal", tables.rows("exclusion_proposal", COLUMN, customerId));
        data.put("contact_request", tables.rows("contact_request", COLUMN, customerId));
        data.put("quote", tables.rows("quote", COLUMN, customerId));
        data.put("improvement_told", tables.rows("improvement_told", COLUMN, customerId));
        data.values().removeIf(List::isEmpty);
        return data;
    }

    @Override
    public Forgotten erase(ErasureRequested request, String freshId) {
        var customerId = request.customerId();
        customers.lock(List.of(customerId));
        var forgotten = answers.forget(customerId, freshId);
        var announced = improvements.forget(customerId, freshId);
        return new Forgotten.Count()
                .anonymised("answer", forgotten.answers())
                .deleted("answer_choice", forgotten.choices())
                .deleted("answer_text", forgotten.texts())
                .anonymised("invitation", invitations.forget(customerId, freshId))
                .deleted("exclusion_proposal", tables.delete("exclusion_proposal", COLUMN, customerId))
                .deleted("contact_request", tables.delete("contact_request", COLUMN, customerId))
                .deleted("quote", quotes.forget(customerId))
                .deleted("improvement_told", announced.deleted())
                .anonymised("improvement_told", announced.kept())
                .deleted("customer", tables.delete("customer", "id", customerId))
                .done();
    }
}
