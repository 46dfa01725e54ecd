package io.winback.platform.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Codes of the domain in words; the wording in each language is in {@code messages/codes_<language>.properties}. */
@MessageBundle("codes")
interface CodeMessages {

    @Message
    String prospect();

    @Message
    String active();

    @Message
    String due();

    @Message
    String lost();

    @Message
    String service();

    @Message
    String serviceDelivery();

    @Message
    String servicePackaging();

    @Message
    String serviceRude();

    @Message
    String serviceIndifferent();

    @Message
    String serviceUnreachable();

    @Message
    String serviceReturn();

    @Message
    String quality();

    @Message
    String qualityFault();

    @Message
    String qualityNotAsDescribed();

    @Message
    String qualityUnclear();

    @Message
    String competitor();

    @Message
    String competitorPrice();

    @Message
    String competitorBetter();

    @Message
    String forgot();

    @Message
    String forgotBored();

    @Message
    String forgotNotReminded();

    @Message
    String moved();

    @Message
    String circumstances();

    @Message
    String circumstancesMoney();

    @Message
    String circumstancesFamily();

    @Message
    String other();

    @Message
    String offers();

    @Message
    String news();

    @Message
    String survey();

    @Message
    String serviceNotice();
}
