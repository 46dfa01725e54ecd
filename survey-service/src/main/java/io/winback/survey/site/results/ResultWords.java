package io.winback.survey.site.results;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of results; the wording in each language is in {@code messages/results_<language>.properties}. */
@MessageBundle("results")
interface ResultWords {

    @Message
    String toSurvey();

    @Message
    String answers();

    @Message
    String reasons();

    @Message
    String comparison();

    @Message
    String title(String name);

    @Message
    String reasonsTitle(String name);

    @Message
    String comparisonTitle(String name);

    @Message
    String lead(String answers, String least);

    @Message
    String waiting(String count);

    @Message
    String suspected(String count);

    @Message
    String from();

    @Message
    String to();

    @Message
    String panel();

    @Message
    String language();

    @Message
    String campaign();

    @Message
    String version();

    @Message
    String suspicion();

    @Message
    String counted();

    @Message
    String leftOut();

    @Message
    String all();

    @Message
    String unknown();

    @Message
    String tooFew();

    @Message
    String between(String low, String high);

    @Message
    String responseTitle();

    @Message
    String responseText(String open, String uninvited);

    @Message
    String responseChart();

    @Message
    String group();

    @Message
    String everybody();

    @Message
    String invited();

    @Message
    String answered();

    @Message
    String rate();

    @Message
    String choice();

    @Message
    String count();

    @Message
    String share();

    @Message
    String base(String answered, String asked);

    @Message
    String changed(String version);

    @Message
    String hiddenQuestion();

    @Message
    String chart(String question);

    @Message
    String score();

    @Message
    String promoters();

    @Message
    String passives();

    @Message
    String detractors();

    @Message
    String satisfied();

    @Message
    String mean();

    @Message
    String nothing();

    @Message
    String reason();

    @Message
    String named();

    @Message
    String reasonList();

    @Message
    String reasonListText(String named);

    @Message
    String reasonListFew();

    @Message
    String referenceTitle();

    @Message
    String referenceText();

    @Message
    String own();

    @Message
    String reference();

    @Message
    String chance();

    @Message
    String evidence();

    @Message
    String differs();

    @Message
    String maybe();

    @Message
    String referenceChart();

    @Message
    String sheetTitle();

    @Message
    String sheetText();

    @Message
    String strengths();

    @Message
    String weaknesses();

    @Message
    String opportunities();

    @Message
    String threats();

    @Message
    String kind();

    @Message
    String decisive(String first, String second, String share);

    @Message
    String tooClose(String first, String second);

    @Message
    String internal(String share);

    @Message
    String external(String share);

    @Message
    String sideTooClose(String share);

    @Message
    String stayingTitle();

    @Message
    String stayingText();

    @Message
    String stayTwice();

    @Message
    String staySame();

    @Message
    String withoutThem();

    @Message
    String who();

    @Message
    String compareLead(String answers, String withAnswers);

    @Message
    String compareNone();

    @Message
    String inBoth(String count);

    @Message
    String by();

    @Message
    String month();

    @Message
    String quarter();

    @Message
    String year();

    @Message
    String wave();

    @Message
    String withWave();

    @Message
    String withPanel();

    @Message
    String withSurvey();

    @Message
    String first();

    @Message
    String second();

    @Message
    String difference();

    @Message
    String differencesTitle();

    @Message
    String differencesText(String tests);

    @Message
    String differencesChart();

    @Message
    String notCompared();

    @Message
    String notComparedText();

    @Message
    String question();

    @Message
    String why();

    @Message
    String whyChanged(String version);

    @Message
    String whyOtherwise();

    @Message
    String whyNotAsked();

    @Message
    String whyHidden();

    @Message
    String trendTitle(String question);

    @Message
    String trendText();

    @Message
    String waveColumn();

    @Message
    String howShares();

    @Message
    String howHidden();

    @Message
    String howReference();

    @Message
    String howDecides();

    @Message
    String howTests();

    @Message
    String unreadable(String field);
}
