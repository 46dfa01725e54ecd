package io.winback.segmentation.page;

import io.winback.platform.page.CodeWords;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Language;
import io.winback.platform.report.Table;
import io.winback.segmentation.lifecycle.LifecycleStage;
import io.winback.segmentation.lifecycle.PreviewResponse;
import io.winback.segmentation.lifecycle.StageCountsResponse;
import java.util.Arrays;
import java.util.List;

/** Puts what a policy would move into one language. */
final class MovesComposer {

    private final PolicyWords words;
    private final CodeWords codes;
    private final Figures figures;

    MovesComposer(Language language) {
        this.words = language.words(PolicyWords.class);
        this.codes = new CodeWords(language);
        this.figures = new Figures(language);
    }

    PolicyView.Moves compose(PreviewResponse preview, PolicyForm form) {
        var lead = preview.moved() == 0
                ? words.movesNone()
                : words.movesSome(
                        figures.count(preview.moved()),
                        figures.count(preview.before().total()));
        return new PolicyView.Moves(lead, counts(preview), stages(), matrix(preview), sample(preview), fields(form));
    }

    private List<PolicyView.Count> counts(PreviewResponse preview) {
        return Arrays.stream(LifecycleStage.values())
                .map(stage -> {
                    var before = count(preview.before(), stage);
                    var after = count(preview.after(), stage);
                    return new PolicyView.Count(
                            Table.COLOURS.get(stage.ordinal()),
                            name(stage),
                            figures.count(before),
                            figures.count(after),
                            figures.change(after - before));
                })
                .toList();
    }

    /** A prospect has no purchase that could wear off. */
    private List<String> stages() {
        return purchased().stream().map(this::name).toList();
    }

    private List<PolicyView.MatrixRow> matrix(PreviewResponse preview) {
        return purchased().stream()
                .map(from -> new PolicyView.MatrixRow(
                        name(from),
                        purchased().stream()
                                .map(to -> new PolicyView.Cell(figures.count(moved(preview, from, to)), from == to))
                                .toList()))
                .toList();
    }

    private List<PolicyView.Mover> sample(PreviewResponse preview) {
        return preview.sample().stream()
                .map(mover -> new PolicyView.Mover(
                        mover.customerId(),
                        Links.customer(mover.customerId()),
                        name(mover.from()),
                        name(mover.to()),
                        mover.lastOrderOn() == null ? "–" : figures.date(mover.lastOrderOn())))
                .toList();
    }

    private static List<PolicyView.Field> fields(PolicyForm form) {
        return form.fields().entrySet().stream()
                .filter(field -> !List.of("lang", "formToken").contains(field.getKey()))
                .flatMap(field -> field.getValue().stream().map(value -> new PolicyView.Field(field.getKey(), value)))
                .toList();
    }

    private static List<LifecycleStage> purchased() {
        return List.of(LifecycleStage.ACTIVE, LifecycleStage.DUE, LifecycleStage.LOST);
    }

    private static long moved(PreviewResponse preview, LifecycleStage from, LifecycleStage to) {
        return preview.moves().stream()
                .filter(move -> move.from() == from && move.to() == to)
                .mapToLong(PreviewResponse.Move::customers)
                .sum();
    }

    private static long count(StageCountsResponse counts, LifecycleStage stage) {
        return switch (stage) {
            case PROSPECT -> counts.prospect();
            case ACTIVE -> counts.active();
            case DUE -> counts.due();
            case LOST -> counts.lost();
        };
    }

    private String name(LifecycleStage stage) {
        return codes.stage(stage.name());
    }
}
