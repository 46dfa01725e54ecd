package io.winback.segmentation.page.measure;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the page of scores; the wording in each language is in {@code messages/scores_<language>.properties}. */
@MessageBundle("scores")
interface ScoreWords {

    @Message
    String lead(String date, String family, String version);

    @Message
    String leadNone();

    @Message
    String order();

    @Message
    String stage();

    @Message
    String pBuyOrder();

    @Message
    String expectedOrder();

    @Message
    String profitOrder();

    @Message
    String customersTitle();

    @Message
    String customersText(String days, String months, String discount, String margin);

    @Message
    String customer();

    @Message
    String pBuy(String days);

    @Message
    String expected(String days);

    @Message
    String profit(String months);

    @Message
    String alive();

    @Message
    String purchases();

    @Message
    String last();

    @Message
    String nobody();

    @Message
    String howModel();

    @Message
    String howAlive();
}
