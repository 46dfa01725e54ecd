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
}
