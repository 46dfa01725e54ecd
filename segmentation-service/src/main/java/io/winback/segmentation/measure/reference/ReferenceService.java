package io.winback.segmentation.measure.reference;

import io.winback.segmentation.base.ShopCalendar;
import io.winback.segmentation.measure.InvalidMeasureException;
import io.winback.segmentation.measure.Periods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
        var today = calendar.moment().today();
        var given = Periods.date("to", asked.to());
        if (given != null && given.isAfter(today)) {
            throw new InvalidMeasureException("to", "Send a date up to today, " + today + ".");
        }
        var to = given == null ? today : given;
        var days = days(asked.days());
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

    private static int days(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return DAYS;
        }
        try {
            var days = Integer.parseInt(text.strip());
            if (days >= 1 && days <= MOST_DAYS) {
                return days;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new InvalidMeasureException("days", "Send a whole number of days from 1 to " + MOST_DAYS + ".");
    }
}
