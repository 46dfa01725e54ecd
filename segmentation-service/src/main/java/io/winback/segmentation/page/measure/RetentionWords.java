package io.winback.segmentation.page.measure;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the page of retention; the wording in each language is in {@code messages/retention_<language>.properties}. */
@MessageBundle("retention")
interface RetentionWords {
    @Message
    String leadBuyers();

    @Message
    String leadPolicy(String days);

    @Message
    String leadAsked(String days);

    @Message
    String leadAssumed(String days);

    @Message
    String method();

    @Message
    String buyers();

    @Message
    String balance();

    @Message
    String lapseDays();

    @Message
    String lapseHint();

    @Message
    String benchmark();

    @Message
    String benchmarkHint();

    @Message
    String sharesTitle();

    @Message
    String sharesText();

    @Message
    String sharesChart();

    @Message
    String textbook();

    @Message
    String strict();

    @Message
    String wonBackShare();

    @Message
    String returnedShare();

    @Message
    String lostShare();

    @Message
    String nobodyAtStart();

    @Message
    String nobodyAtEnd();

    @Message
    String nobodyAway();

    @Message
    String smallBusiness();

    @Message
    String insurance();

    @Message
    String own();

    @Message
    String countsTitle();

    @Message
    String countsText();

    @Message
    String countsChart();

    @Message
    String atStart();

    @Message
    String kept();

    @Message
    String wonBack();

    @Message
    String newcomers();

    @Message
    String atEnd();

    @Message
    String lost();

    @Message
    String channelsTitle();

    @Message
    String channelsText();

    @Message
    String channelsOmitted(String count);

    @Message
    String channelsChart();

    @Message
    String noChannel();

    @Message
    String howTextbook();

    @Message
    String howMethods();

    @Message
    String howIntervals();

    @Message
    String howBenchmarks();
}
