package io.winback.segmentation.scoring;

import io.winback.segmentation.prediction.Family;
import io.winback.segmentation.prediction.Fit;
import io.winback.segmentation.prediction.FitImpossibleException;
import io.winback.segmentation.prediction.Fits;
import io.winback.segmentation.prediction.Histories;
import io.winback.segmentation.scoring.ModelReport.FamilyCheck;
import io.winback.segmentation.scoring.ModelReport.FittedModel;
import io.winback.segmentation.scoring.ModelReport.Note;
import io.winback.segmentation.scoring.ModelReport.SpendReport;
import io.winback.segmentation.scoring.ModelReport.Window;
import io.winback.segmentation.scoring.ModelVersion.Verdict;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fits the families to a calibration period, checks them on the hold-back period after it, and fits the one that did best to the whole
 * history. Where a family finds no dropout the NBD model, in which nobody drops out, stands in for it.
 */
@Singleton
class ModelFitting {

    private static final int WEEK = 7;
    private static final int HOLD_BACK_PART = 3;

    private final Summaries summaries;
    private final ScoringConfig config;

    ModelFitting(Summaries summaries, ScoringConfig config) {
        this.summaries = summaries;
        this.config = config;
    }

    /** What came of it. */
    record Fitted(Verdict verdict, ModelReport report) {}

    /** The two periods, and how much there is in them. */
    private record Periods(LocalDate from, LocalDate cut, LocalDate until, Summaries.Extent extent) {

        double weeks() {
            return (double) ChronoUnit.DAYS.between(cut, until) / WEEK;
        }

        Window window(long checked) {
            return new Window(from, cut.plusDays(1), until, extent.customers(), extent.repeaters(), checked);
        }
    }

    /** Whether there is enough history until a date to fit a model. */
    boolean enough(LocalDate until) {
        return missing(summaries.extent(until), until).isEmpty();
    }

    /** The whole history until a date. */
    Fitted fit(LocalDate until) {
        var extent = summaries.extent(until);
        var first = extent.first();
        var missing = missing(extent, until);
        if (missing.isPresent() || first == null) {
            var window = new Window(first, null, until, extent.customers(), extent.repeaters(), 0);
            return rejected(
                    Verdict.NOT_ENOUGH_DATA,
                    missing.orElseGet(() -> new Note("TOO_FEW_CUSTOMERS", "Nobody has bought yet.")),
                    window,
                    List.of());
        }
        var days = ChronoUnit.DAYS.between(first, until) + 1;
        var weeks = Math.min(days / WEEK / HOLD_BACK_PART, config.holdBackWeeks());
        return fit(new Periods(first, until.minusDays(weeks * WEEK), until, extent));
    }

    /** With a calibration period that ends on {@code cut}. */
    Fitted fit(LocalDate cut, LocalDate until) {
        var extent = summaries.extent(until);
        return fit(new Periods(extent.first() == null ? cut : extent.first(), cut, until, extent));
    }

    private Fitted fit(Periods periods) {
        var observed = summaries.observed(periods.cut(), periods.until());
        var holdBack = new HoldBack(observed, periods.weeks());
        var window = periods.window(holdBack.customers());
        try {
            var fits = families(calibration(observed));
            var tracking = new Tracking(
                    periods.from(),
                    periods.cut(),
                    periods.until(),
                    summaries.weekly(periods.from(), periods.cut(), periods.until()),
                    observed);
            var judge = new FamilyChecks(holdBack, tracking, config.tolerance());
            var checks = fits.stream().map(judge::check).toList();
            var best = FamilyChecks.best(checks);
            if (best.isEmpty()) {
                return rejected(Verdict.FAILED, new Note("CHECK_FAILED", failures(checks)), window, checks);
            }
            return passed(periods, window, holdBack, checks, fits.get(checks.indexOf(best.get())));
        } catch (FitImpossibleException e) {
            return rejected(
                    Verdict.FAILED,
                    new Note(e.reason().name(), "No model could be fitted. " + e.getMessage()),
                    window,
                    List.of());
        }
    }

    private Fitted passed(Periods periods, Window window, HoldBack holdBack, List<FamilyCheck> checks, Fit chosen) {
        var histories = summaries.histories(periods.until());
        var model = FamilyChecks.fitted(fitted(chosen.model().family(), histories));
        var notes = new ArrayList<Note>(model.notes());
        var spend = spend(periods, holdBack, chosen, notes);
        return new Fitted(
                Verdict.PASSED, new ModelReport(reason(model, chosen, checks), window, model, spend, checks, notes));
    }

    private @Nullable SpendReport spend(Periods periods, HoldBack holdBack, Fit chosen, List<Note> notes) {
        try {
            var spend = new SpendChecks(holdBack, config.tolerance())
                    .check(chosen.model(), summaries.spends(periods.cut()), summaries.spends(periods.until()));
            notes.addAll(spend.notes());
            if (!spend.passed()) {
                notes.add(spend.verdict());
            }
            return spend;
        } catch (FitImpossibleException e) {
            notes.add(new Note(
                    e.reason().name(),
                    "What a purchase is worth could not be fitted, so no value rests on the model. " + e.getMessage()));
            return null;
        }
    }

    /** Each family once: where both find no dropout they are the same model; one that cannot be fitted leaves it to the other. */
    private static List<Fit> families(Histories histories) {
        var fits = new ArrayList<Fit>();
        FitImpossibleException impossible = null;
        for (var family : List.of(Family.BG_NBD, Family.MBG_NBD)) {
            try {
                var fit = fitted(family, histories);
                if (fits.stream()
                        .noneMatch(
                                other -> other.model().family() == fit.model().family())) {
                    fits.add(fit);
                }
            } catch (FitImpossibleException e) {
                impossible = e;
            }
        }
        if (fits.isEmpty() && impossible != null) {
            throw impossible;
        }
        return fits;
    }

    private static Fit fitted(Family family, Histories histories) {
        return switch (family) {
            case BG_NBD -> Fits.bgNbd(histories);
            case MBG_NBD -> Fits.mbgNbd(histories);
            case NBD -> Fits.nbd(histories);
        };
    }

    private static Histories calibration(List<Observed> observed) {
        var histories = Histories.builder();
        observed.forEach(some -> histories.add(some.repeats(), some.recencyDays(), some.ageDays(), some.customers()));
        return histories.build();
    }

    private Optional<Note> missing(Summaries.Extent extent, LocalDate until) {
        var weeks = extent.first() == null ? 0 : (ChronoUnit.DAYS.between(extent.first(), until) + 1) / WEEK;
        if (extent.customers() < config.minCustomers()) {
            return tooFew("TOO_FEW_CUSTOMERS", extent.customers() + " customers have bought", config.minCustomers());
        }
        if (extent.repeaters() < config.minRepeaters()) {
            return tooFew(
                    "TOO_FEW_REPEATERS",
                    extent.repeaters() + " customers bought on a second day",
                    config.minRepeaters());
        }
        return weeks < config.minWeeks()
                ? tooFew("HISTORY_TOO_SHORT", "The purchases cover " + weeks + " weeks", config.minWeeks())
                : Optional.empty();
    }

    private static Optional<Note> tooFew(String code, String known, int needed) {
        return Optional.of(new Note(code, known + ", and at least " + needed + " are needed to fit a model."));
    }

    private static Note reason(FittedModel model, Fit chosen, List<FamilyCheck> checks) {
        var name = FamilyChecks.name(chosen.model().family().name());
        var others = checks.size() == 1 ? "" : " and did best (lowest Brier score, MBG/NBD where equal)";
        return new Note(
                "CHECK_PASSED",
                name + " passed the check on the hold-back period" + others + "."
                        + (model.family().equals(chosen.model().family().name())
                                ? ""
                                : " On the whole history it finds no dropout, so NBD stands in for it."));
    }

    private static String failures(List<FamilyCheck> checks) {
        return String.join(
                " ", checks.stream().map(check -> check.verdict().text()).toList());
    }

    private static Fitted rejected(Verdict verdict, Note reason, Window window, List<FamilyCheck> checks) {
        return new Fitted(verdict, new ModelReport(reason, window, null, null, checks, List.of()));
    }
}
