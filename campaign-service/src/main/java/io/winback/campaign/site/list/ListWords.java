package io.winback.campaign.site.list;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The list of campaigns; the wording in each language is in {@code messages/list_<language>.properties}. */
@MessageBundle("list")
interface ListWords {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String noneTitle();

    @Message
    String noneText();

    @Message
    String filter();

    @Message
    String part();

    @Message
    String any();

    @Message
    String show();

    @Message
    String nothing();

    @Message
    String name();

    @Message
    String report();

    @Message
    String status();

    @Message
    String audience();

    @Message
    String runs();

    @Message
    String sent();

    @Message
    String coupons();

    @Message
    String cost();

    @Message
    String next();

    @Message
    String byFirstOrder();

    @Message
    String byReturningOrder();

    @Message
    String byImprovement();

    @Message
    String templates();

    @Message
    String make();
}
