package io.winback.customer.exclusion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Leaves a customer alone as long as one of its cases is open. */
@ApplicationScoped
class CaseService {

    private final ExclusionBook book;

    CaseService(ExclusionBook book) {
        this.book = book;
    }

    @Transactional
    CaseResponse open(String customerId, String number, @Nullable String subject) {
        book.lock(customerId);
        var act = book.act();
        var told = Facts.ofCase(customerId, number, subject);
        var known = book.inForce(told, act.at());
        known.ifPresent(exclusion ->
                exclusion.change(facts -> facts.about(subject), act).ifPresent(step -> book.record(exclusion, step)));
        var open = known.orElseGet(() -> book.set(told, act));
        return new CaseResponse(customerId, number, CaseState.OPEN, open.facts().subject(), open.id());
    }

    /** A case that is closed already, or was never told, stays closed. */
    @Transactional
    CaseResponse close(String customerId, String number, @Nullable String subject) {
        book.lock(customerId);
        var act = book.act();
        var exclusion = book.inForce(Facts.ofCase(customerId, number, subject), act.at());
        exclusion.ifPresent(open -> {
            book.record(open, open.lift(null, false, act));
            book.tell(customerId, act.at());
        });
        return new CaseResponse(
                customerId,
                number,
                CaseState.CLOSED,
                subject,
                exclusion.map(StoredExclusion::id).orElse(null));
    }
}
