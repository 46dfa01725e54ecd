package io.winback.segmentation.measure.concentration;

import io.winback.segmentation.base.ShopCalendar;
import io.winback.segmentation.measure.InvalidMeasureException;
import io.winback.segmentation.measure.PurchaseScope;
import io.winback.segmentation.measure.Scope;
import io.winback.segmentation.measure.Sent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How much of the revenue comes from how few of the customers, in any period. What is asked wrongly is refused, naming the parameter. */
@ApplicationScoped
public class ConcentrationService {

    private final Concentrations concentrations;
    private final PurchaseScope purchases;
    private final ShopCalendar calendar;

    ConcentrationService(Concentrations concentrations, PurchaseScope purchases, ShopCalendar calendar) {
        this.concentrations = concentrations;
        this.purchases = purchases;
        this.calendar = calendar;
    }

    @Transactional
    public ConcentrationResponse concentration(ConcentrationQuestion asked) {
        var scope = Scope.of(asked.channel(), asked.segment(), asked.returns());
        purchases.check(scope.segment());
        var to = Sent.until(asked.to(), calendar.moment().today());
        return of(Sent.date("from", asked.from()), to, scope);
    }

    /**
     * The spread of revenue.
     *
     * @param from the first date; null for all purchases until the last
     */
    @Transactional
    public ConcentrationResponse of(@Nullable LocalDate from, LocalDate to, Scope scope) {
        if (from != null && from.isAfter(to)) {
            throw new InvalidMeasureException("from", "The time ends before it begins: " + from + " to " + to + ".");
        }
        return concentrations.of(from, to, scope);
    }
}
