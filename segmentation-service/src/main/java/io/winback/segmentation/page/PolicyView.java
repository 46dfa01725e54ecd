package io.winback.segmentation.page;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The policies, a form that tries another, and what that would move.
 *
 * @param applied whether a change has just been put in force
 * @param category whose policy the form is about; empty for the standard one
 * @param fault what is wrong with the form; empty if nothing is; {@code detail} in English
 * @param moves null until a policy was tried
 * @param mayChange whether whoever looks may also apply
 */
@TemplateData
record PolicyView(
        boolean applied,
        boolean applying,
        List<InForce> policies,
        Own own,
        String category,
        String formTitle,
        List<Choice> presets,
        List<SeasonRow> seasons,
        RhythmFields rhythm,
        String fault,
        String detail,
        @Nullable Moves moves,
        boolean mayChange) {

    /** @param category empty for the standard policy */
    @TemplateData
    record InForce(String name, String category, String href, List<String> says) {}

    /** What the shop's own gaps say; {@code suggests} is empty where they say nothing. */
    @TemplateData
    record Own(String lead, List<Within> percentiles, String suggests, String href) {}

    @TemplateData
    record Within(String share, String days) {}

    /** A preset; {@code repeat} and {@code lapse} are empty for one that goes by seasons. */
    @TemplateData
    record Choice(String code, String name, String text, boolean checked, String repeat, String lapse) {}

    @TemplateData
    record SeasonRow(int number, boolean sale, String from, String to) {}

    @TemplateData
    record RhythmFields(
            boolean checked, String minPurchases, String repeatFactor, String lapseFactor, String shortest) {}

    /**
     * What would move.
     *
     * @param fields what was filled in, to be sent again when it is applied
     */
    @TemplateData
    record Moves(
            String lead,
            List<Count> counts,
            List<String> stages,
            List<MatrixRow> matrix,
            List<Mover> sample,
            List<Field> fields) {}

    @TemplateData
    record Count(String series, String name, String before, String after, String change) {}

    @TemplateData
    record MatrixRow(String from, List<Cell> cells) {}

    /** @param same whether those stay where they are */
    @TemplateData
    record Cell(String count, boolean same) {}

    @TemplateData
    record Mover(String customer, String href, String from, String to, String lastOrder) {}

    @TemplateData
    record Field(String name, String value) {}
}
