package io.winback.segmentation.measure.reference;

import io.winback.segmentation.base.ShopCalendar;
import io.winback.segmentation.measure.Sent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;

/** Published figures beside the shop's own. What is asked wrongly is refused, naming the parameter. */
@ApplicationScoped
public class ReferenceService {

    private static final int DAYS = 365;
    private static final int MOST_DAYS = 3650;
    private static final String NOT_MEASURED = "Nothing in this service measures it.";

    private final OwnFigures figures;
    private final ShopCalendar calendar;

    ReferenceService(OwnFigures figures, ShopCalendar calendar) {
        this.figures = figures;
        this.calendar = calendar;
    }

    @Transactional
    public ReferencesResponse references(ReferenceQuestion asked) {
        var to = Sent.until(asked.to(), calendar.moment().today());
        var days = Sent.whole(
                "days", asked.days(), DAYS, 1, MOST_DAYS, "Send a whole number of days from 1 to " + MOST_DAYS + ".");
        var own = figures.of(to, days);
        return new ReferencesResponse(
                to,
                days,
                ReferencesResponse.WARNING,
                SourceValue.ALL.stream().map(value -> reference(value, own)).toList());
    }

    private static ReferencesResponse.Reference reference(SourceValue value, Map<Own.Figure, Own> own) {
        return new ReferencesResponse.Reference(
                value.id(),
                value.sources(),
                value.statement(),
                value.own().stream()
                        .map(figure -> Objects.requireNonNull(own.get(figure)))
                        .toList(),
                value.own().isEmpty() ? NOT_MEASURED : null);
    }
}
