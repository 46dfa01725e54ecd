package io.winback.segmentation.page.measure;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the page that compares retained customers with one-time buyers; the wording in each language is in {@code messages/comparison_<language>.properties}. */
@MessageBundle("comparison")
interface ComparisonWords {
    @Message
    String lead(String retained, String oneTime, String to, String days, String tooRecent);

    @Message
    String noCause();

    @Message
    String tooFew(String count);

    @Message
    String mature();

    @Message
    String matureHint();

    @Message
    String smallest();

    @Message
    String smallestHint();

    @Message
    String differencesTitle();

    @Message
    String differencesText();

    @Message
    String differencesChart();

    @Message
    String attribute();

    @Message
    String retained();

    @Message
    String oneTime();

    @Message
    String difference();

    @Message
    String chance();

    @Message
    String evidence();

    @Message
    String significant();

    @Message
    String notSignificant();

    @Message
    String countOf(String count, String of);

    @Message
    String language();

    @Message
    String country();

    @Message
    String firstChannel();

    @Message
    String firstCategory();

    @Message
    String firstDiscounted();

    @Message
    String unknown();

    @Message
    String yes();

    @Message
    String no();

    @Message
    String hiddenTitle();

    @Message
    String hiddenText(String count);

    @Message
    String values();

    @Message
    String howShares();

    @Message
    String howTests();

    @Message
    String howHidden();
}
