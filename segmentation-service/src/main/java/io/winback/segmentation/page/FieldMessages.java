package io.winback.segmentation.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What only fields of rules have, in words; the wording in each language is in {@code messages/fields_<language>.properties}. */
@MessageBundle("fields")
interface FieldMessages {

    @Message
    String champions();

    @Message
    String loyal();

    @Message
    String promising();

    @Message
    String fading();

    @Message
    String atRisk();

    @Message
    String dormant();

    @Message
    String granted();
}
