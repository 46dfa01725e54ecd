package io.winback.segmentation.page.measure;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts that measures share; the wording in each language is in {@code messages/measures_<language>.properties}. */
@MessageBundle("measures")
interface MeasureWords {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String all();

    @Message
    String unreadable(String field);

    @Message
    String models();

    @Message
    String modelsAbout();

    @Message
    String scores();

    @Message
    String scoresAbout();

    @Message
    String by();

    @Message
    String month();

    @Message
    String quarter();

    @Message
    String year();

    @Message
    String whole();

    @Message
    String quarterOf(String quarter, String year);

    @Message
    String period();

    @Message
    String until(String date);

    @Message
    String from();

    @Message
    String to();

    @Message
    String segment();

    @Message
    String everybody();

    @Message
    String channel();

    @Message
    String channelHint();

    @Message
    String returns();

    @Message
    String returnsNet();

    @Message
    String returnsIgnored();

    @Message
    String customers();

    @Message
    String nothing();

    @Message
    String retention();

    @Message
    String retentionAbout();

    @Message
    String cohorts();

    @Message
    String cohortsAbout();

    @Message
    String flows();

    @Message
    String flowsAbout();

    @Message
    String comebacks();

    @Message
    String comebacksAbout();

    @Message
    String rfm();

    @Message
    String rfmAbout();

    @Message
    String concentration();

    @Message
    String concentrationAbout();

    @Message
    String comparison();

    @Message
    String comparisonAbout();

    @Message
    String references();

    @Message
    String referencesAbout();
}
