package io.winback.segmentation.page.measure;

import io.winback.platform.page.CodeWords;
import io.winback.platform.page.Language;
import io.winback.platform.report.Filter;
import io.winback.platform.report.Report;
import io.winback.segmentation.lifecycle.LifecycleStage;
import io.winback.segmentation.scoring.ScoreOrder;
import io.winback.segmentation.scoring.ScoreService;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Customers by what is expected of them, as of the current snapshot. */
@Singleton
class ScoresPage implements MeasurePage {

    private static final int ROWS = 50;

    private final ScoreService scores;

    ScoresPage(ScoreService scores) {
        this.scores = scores;
    }

    @Override
    public String key() {
        return "scores";
    }

    @Override
    public int place() {
        return 80;
    }

    @Override
    public String name(MeasureWords words) {
        return words.scores();
    }

    @Override
    public String about(MeasureWords words) {
        return words.scoresAbout();
    }

    @Override
    public Report report(Asked asked, Language language) {
        var order = asked.choice("order", ScoreOrder.class, ScoreOrder.P_BUY);
        var stage = asked.fields().containsKey("stage")
                ? asked.choice("stage", LifecycleStage.class, LifecycleStage.LOST)
                        .name()
                : null;
        var composer = new ScoreComposer(language);
        var title = name(language.words(MeasureWords.class));
        return composer.compose(
                title,
                filters(language, order, stage == null ? "" : stage),
                scores.list(order, stage, asked.textOrNull("pageToken"), ROWS),
                asked);
    }

    private static List<Filter> filters(Language language, ScoreOrder order, String stage) {
        var words = language.words(ScoreWords.class);
        var stages = new ArrayList<Filter.Option>();
        stages.add(new Filter.Option("", language.words(MeasureWords.class).all(), stage.isEmpty()));
        Arrays.stream(LifecycleStage.values())
                .map(LifecycleStage::name)
                .forEach(each ->
                        stages.add(new Filter.Option(each, new CodeWords(language).stage(each), each.equals(stage))));
        return List.of(
                Filter.select(
                        "order",
                        words.order(),
                        Arrays.stream(ScoreOrder.values())
                                .map(each -> new Filter.Option(each.name(), name(words, each), each == order))
                                .toList()),
                Filter.select("stage", words.stage(), stages));
    }

    private static String name(ScoreWords words, ScoreOrder order) {
        return switch (order) {
            case P_BUY -> words.pBuyOrder();
            case EXPECTED -> words.expectedOrder();
            case FUTURE_PROFIT -> words.profitOrder();
        };
    }
}
