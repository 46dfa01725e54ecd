package io.winback.segmentation.page.measure;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the page of references; the wording in each language is in {@code messages/references_<language>.properties}. */
@MessageBundle("references")
interface ReferenceWords {
    @Message
    String lead(String date, String days);

    @Message
    String days();

    @Message
    String daysHint();

    @Message
    String title();

    @Message
    String text();

    @Message
    String number();

    @Message
    String published();

    @Message
    String sources();

    @Message
    String measured();

    @Message
    String own();

    @Message
    String times(String number);

    @Message
    String nothingToMeasure();

    @Message
    String howSources();

    @Message
    String howOwn();
}
