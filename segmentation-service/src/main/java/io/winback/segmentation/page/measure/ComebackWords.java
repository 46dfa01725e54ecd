package io.winback.segmentation.page.measure;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the page of comebacks; the wording in each language is in {@code messages/comebacks_<language>.properties}. */
@MessageBundle("comebacks")
interface ComebackWords {
    @Message
    String lead(String date);

    @Message
    String leadNobodyContacted();

    @Message
    String lostAtEndOf();

    @Message
    String lost();

    @Message
    String within(String days);

    @Message
    String dateWithin(String date, String days);

    @Message
    String organicTitle();

    @Message
    String organicText();

    @Message
    String organicChart();

    @Message
    String notOver();

    @Message
    String nobodyLost();

    @Message
    String contactedTitle();

    @Message
    String contactedText();

    @Message
    String leftAlone();

    @Message
    String contacted();

    @Message
    String cameBack();

    @Message
    String share();

    @Message
    String howFollowed();

    @Message
    String howOrganic();

    @Message
    String howCompare();
}
