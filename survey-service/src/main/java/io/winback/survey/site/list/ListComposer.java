package io.winback.survey.site.list;

import io.winback.platform.page.Figures;
import io.winback.platform.page.Language;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.statistics.Interval;
import io.winback.survey.questionnaire.Survey;
import io.winback.survey.questionnaire.SurveyState;
import io.winback.survey.site.Links;
import io.winback.survey.site.SurveyCodes;
import java.math.BigDecimal;

/** Puts the list into one language. */
final class ListComposer {

    private static final String NONE = "–";

    private final SurveyCodes codes;
    private final Figures figures;
    private final ShopProfile shop;

    ListComposer(Language language, ShopProfile shop) {
        this.codes = new SurveyCodes(language);
        this.figures = new Figures(language);
        this.shop = shop;
    }

    ListView.Row row(Survey survey, ListQuery.Counted counted) {
        var questionnaire = survey.questionnaire();
        var version = survey.version();
        var last = counted.last();
        return new ListView.Row(
                survey.key(),
                Links.survey(survey.key()),
                version == null ? "" : Links.results(survey.key()),
                questionnaire.name(),
                codes.state(survey.state()),
                survey.state() == SurveyState.OPEN,
                version != null && survey.draft() != null,
                codes.mode(questionnaire.mode()),
                version == null ? NONE : figures.count(version.number()),
                String.join(", ", questionnaire.languages()),
                figures.count(counted.invited()),
                figures.count(counted.answered()),
                figures.share(counted.answered(), counted.invited()),
                interval(counted),
                last == null ? NONE : figures.time(last, shop.zone()));
    }

    private String interval(ListQuery.Counted counted) {
        if (counted.invited() == 0) {
            return "";
        }
        var interval = Interval.of((double) counted.answered() / counted.invited(), counted.invited());
        return figures.percent(BigDecimal.valueOf(interval.low())) + "–"
                + figures.percent(BigDecimal.valueOf(interval.high()));
    }
}
