package io.winback.platform.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts around reports; the wording in each language is in {@code messages/report_<language>.properties}. */
@MessageBundle("report")
interface ReportMessages {

    @Message
    String choose();

    @Message
    String show();

    @Message
    String csv();

    @Message
    String next();

    @Message
    String print();

    @Message
    String reckoned();

    @Message
    String keys();

    @Message
    String series();
}
