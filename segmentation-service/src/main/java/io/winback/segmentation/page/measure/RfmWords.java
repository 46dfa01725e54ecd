package io.winback.segmentation.page.measure;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the page of RFM; the wording in each language is in {@code messages/rfm_<language>.properties}. */
@MessageBundle("rfm")
interface RfmWords {
    @Message
    String lead(String count, String date, String spend);

    @Message
    String leadNone();

    @Message
    String byFifths();

    @Message
    String byBands(String recency, String purchases, String spend);

    @Message
    String group();

    @Message
    String rule();

    @Message
    String share();

    @Message
    String spend();

    @Message
    String spendShare();

    @Message
    String groupsTitle();

    @Message
    String groupsText();

    @Message
    String groupsChart();

    @Message
    String championsRule();

    @Message
    String loyalRule();

    @Message
    String promisingRule();

    @Message
    String fadingRule();

    @Message
    String atRiskRule();

    @Message
    String dormantRule();

    @Message
    String recencyFrequency();

    @Message
    String placesTitle();

    @Message
    String placesText();

    @Message
    String scoresTitle();

    @Message
    String scoresText();

    @Message
    String scoresChart();

    @Message
    String score();

    @Message
    String recency();

    @Message
    String frequency();

    @Message
    String monetary();

    @Message
    String customersTitle();

    @Message
    String customersText();

    @Message
    String customer();

    @Message
    String scores();

    @Message
    String days();

    @Message
    String purchases();

    @Message
    String howScores();

    @Message
    String howTies();

    @Message
    String howGroups();
}
