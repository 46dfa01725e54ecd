package io.winback.segmentation.page.measure;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Published figures and the own ones beside them; the wording in each language is in {@code messages/sources_<language>.properties}. */
@MessageBundle("sources")
interface SourceWords {

    @Message
    String n1();

    @Message
    String n2();

    @Message
    String n3();

    @Message
    String n4();

    @Message
    String n5();

    @Message
    String n6();

    @Message
    String n7();

    @Message
    String n8();

    @Message
    String n9();

    @Message
    String n10();

    @Message
    String n11();

    @Message
    String n12();

    @Message
    String n13();

    @Message
    String n14();

    @Message
    String n15();

    @Message
    String n16();

    @Message
    String n17();

    @Message
    String n18();

    @Message
    String n19();

    @Message
    String r1();

    @Message
    String f3();

    @Message
    String firstPurchaseFollowed();

    @Message
    String laterPurchaseFollowed();

    @Message
    String top20Percent();

    @Message
    String laterToFirstAmount();

    @Message
    String laterToFirstPurchases();

    @Message
    String reasonService();

    @Message
    String reasonQuality();

    @Message
    String reasonCompetitor();

    @Message
    String reasonForgotOrMoved();

    @Message
    String newcomerWithDiscount();

    @Message
    String newcomerWithoutDiscount();

    @Message
    String yearlyRetention();

    @Message
    String notMeasured();

    @Message
    String warning();
}
