package io.winback.segmentation.page.measure;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the page of moves between stages; the wording in each language is in {@code messages/flows_<language>.properties}. */
@MessageBundle("flows")
interface FlowWords {
    @Message
    String lead(String count);

    @Message
    String shown();

    @Message
    String from();

    @Message
    String to(String stage);

    @Message
    String stage();

    @Message
    String start();

    @Message
    String in();

    @Message
    String out();

    @Message
    String end();

    @Message
    String movesTitle(String period);

    @Message
    String movesText(String from, String to);

    @Message
    String movesChart();

    @Message
    String balanceTitle(String period);

    @Message
    String balanceText();

    @Message
    String overTimeTitle();

    @Message
    String overTimeText();

    @Message
    String overTimeChart();

    @Message
    String firstBought();

    @Message
    String cameBack();

    @Message
    String boughtAgain();

    @Message
    String becameLost();

    @Message
    String howFlows();

    @Message
    String howBase();
}
