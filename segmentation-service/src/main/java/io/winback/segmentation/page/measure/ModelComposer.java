package io.winback.segmentation.page.measure;

import io.winback.platform.page.Language;
import io.winback.platform.report.Cell;
import io.winback.platform.report.Filter;
import io.winback.platform.report.Report;
import io.winback.platform.report.Section;
import io.winback.platform.report.Table;
import io.winback.segmentation.prediction.Caveat;
import io.winback.segmentation.scoring.ModelReport;
import io.winback.segmentation.scoring.ModelState;
import io.winback.segmentation.scoring.ModelVersionResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a version of the model into one language. */
final class ModelComposer {

    private final ModelWords words;
    private final Cells cells;
    private final ModelFit fit;

    ModelComposer(Language language) {
        this.words = language.words(ModelWords.class);
        this.cells = Cells.in(language);
        this.fit = new ModelFit(words, cells);
    }

    /** How the family of models is called in the literature. */
    static String family(String code) {
        return code.replace('_', '/');
    }

    Report none(String title) {
        return new Report(title, words.leadNone(), List.of(), List.of(), List.of(), reckoned());
    }

    /** @param versions the latest ones */
    Report compose(
            String title, ModelVersionResponse shown, List<ModelVersionResponse> versions, List<Filter> filters) {
        var window = shown.window();
        return new Report(
                title,
                words.lead(
                        cells.figures().count(shown.version()),
                        cells.figures().date(shown.asOf()),
                        cells.figures().count(window.customers()),
                        cells.figures().count(window.repeaters())),
                notes(shown),
                filters,
                List.of(
                        check(shown),
                        fit.frequencies(shown.families()),
                        fit.tracking(shown.families()),
                        fit.parameters(shown),
                        versions(versions)),
                reckoned());
    }

    String name(ModelVersionResponse version) {
        return words.versionOf(
                        cells.figures().count(version.version()),
                        cells.figures().date(version.asOf()))
                + " – " + state(version.state());
    }

    private List<Report.Note> notes(ModelVersionResponse shown) {
        var notes = new ArrayList<Report.Note>();
        notes.add(Report.Note.of(
                switch (shown.state()) {
                    case IN_FORCE -> words.inForce();
                    case REPLACED -> words.replaced();
                    case FAILED -> words.failed();
                    case NOT_ENOUGH_DATA -> words.notEnough();
                }));
        notes.add(Report.Note.english(shown.reason().text()));
        shown.notes().forEach(note -> notes.add(note(note)));
        return notes;
    }

    /** What the model has to say in the visitor's language where there are words for it, in English otherwise. */
    private Report.Note note(ModelReport.Note note) {
        return Arrays.stream(Caveat.values())
                .filter(caveat -> caveat.name().equals(note.code()))
                .findFirst()
                .map(this::words)
                .map(Report.Note::of)
                .orElseGet(() -> Report.Note.english(note.text()));
    }

    private @Nullable String words(Caveat caveat) {
        return switch (caveat) {
            case DROPOUT_NOT_IDENTIFIED -> words.dropoutNotIdentified();
            case DROPOUT_UNCERTAIN -> words.dropoutUncertain();
            case RATE_SPREAD_NOT_IDENTIFIED -> words.rateNotIdentified();
            case DROPOUT_SPREAD_NOT_IDENTIFIED -> words.spreadNotIdentified();
            case SPEND_MEAN_UNDEFINED -> words.meanUndefined();
            case SPEND_DEPENDS_ON_FREQUENCY -> words.spendDepends();
            default -> null;
        };
    }

    private Section check(ModelVersionResponse shown) {
        var window = shown.window();
        var from = window.holdBackFrom();
        var text = from == null
                ? words.none()
                : words.checkText(
                        cells.figures().date(from),
                        cells.figures().date(window.to()),
                        cells.figures().count(window.checked()));
        return Section.of(
                "check",
                words.checkTitle(),
                text,
                null,
                Table.of(
                        List.of(
                                Table.Column.text(words.family()),
                                Table.Column.figure(words.expected()),
                                Table.Column.figure(words.actual()),
                                Table.Column.figure(words.ratio()),
                                Table.Column.figure(words.skill()),
                                Table.Column.figure(words.auc()),
                                Table.Column.figure(words.likelihood()),
                                Table.Column.text(words.verdict())),
                        shown.families().stream().map(this::check).toList()),
                words.nothing());
    }

    private Table.Row check(ModelReport.FamilyCheck check) {
        return Table.Row.of(
                family(check.fit().family()),
                List.of(
                        cells.number(check.expected(), 0),
                        cells.count(check.actual()),
                        cells.share(check.ratio()),
                        cells.number(check.skill(), 3),
                        cells.number(check.auc(), 3),
                        cells.number(check.fit().logLikelihood(), 2),
                        Cell.text(check.passed() ? words.passed() : words.notPassed())));
    }

    private Section versions(List<ModelVersionResponse> versions) {
        return Section.of(
                "versions",
                words.versionsTitle(),
                words.versionsText(),
                null,
                Table.of(
                        List.of(
                                Table.Column.text(words.version()),
                                Table.Column.text(words.fitted()),
                                Table.Column.text(words.state()),
                                Table.Column.text(words.family()),
                                Table.Column.figure(words.customers())),
                        versions.stream().map(this::version).toList()),
                words.nothing());
    }

    private Table.Row version(ModelVersionResponse each) {
        var model = each.model();
        return Table.Row.of(
                Cell.text(cells.figures().count(each.version())).linked("?version=" + each.version()),
                List.of(
                        cells.date(each.asOf()),
                        Cell.text(state(each.state())),
                        Cell.text(model == null ? "–" : family(model.family())),
                        cells.count(each.window().customers())));
    }

    private String state(ModelState state) {
        return switch (state) {
            case IN_FORCE -> words.stateInForce();
            case REPLACED -> words.stateReplaced();
            case FAILED -> words.stateFailed();
            case NOT_ENOUGH_DATA -> words.stateNotEnough();
        };
    }

    private List<String> reckoned() {
        return List.of(words.howFamilies(), words.howCheck(), words.howOneTime());
    }
}
