package io.winback.campaign.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Where campaigns stand and why runs end; the wording in each language is in {@code messages/runs_<language>.properties}. */
@MessageBundle("runs")
interface RunMessages {

    @Message
    String statusDraft();

    @Message
    String statusLaunching();

    @Message
    String statusRunning();

    @Message
    String statusPaused();

    @Message
    String statusCancelled();

    @Message
    String endCompleted();

    @Message
    String endPurchased();

    @Message
    String endUnsubscribed();

    @Message
    String endBounced();

    @Message
    String endComplained();

    @Message
    String endMoved();

    @Message
    String endLeftSegment();

    @Message
    String endOrderReturned();

    @Message
    String endCancelled();

    @Message
    String endErased();

    @Message
    String endExcluded();

    @Message
    String endWindowClosed();
}
