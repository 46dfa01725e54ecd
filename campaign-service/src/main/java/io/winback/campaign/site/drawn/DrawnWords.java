package io.winback.campaign.site.drawn;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** A campaign drawn, in words; the wording in each language is in {@code messages/drawn_<language>.properties}. */
@MessageBundle("drawn")
interface DrawnWords {

    @Message
    String years();

    @Message
    String months();

    @Message
    String days();

    @Message
    String hours();

    @Message
    String minutes();

    @Message
    String orders();

    @Message
    String points();

    @Message
    String untilDate(String date);

    @Message
    String untilTime(String time);

    @Message
    String comma(String one, String other);

    @Message
    String and(String one, String other);

    @Message
    String or(String one, String other);

    @Message
    String entrySegment(String segment);

    @Message
    String entryFirstOrder();

    @Message
    String entryReturningOrder();

    @Message
    String entryImprovement();

    @Message
    String onlyMembers(String segment);

    @Message
    String pace(String share, String least);

    @Message
    String holdout(String share);

    @Message
    String allAtOnce();

    @Message
    String noHoldout();

    @Message
    String variants(String list);

    @Message
    String exits(String list);

    @Message
    String noExits();

    @Message
    String exitPurchased();

    @Message
    String exitLeftSegment();

    @Message
    String exitOrderReturned();

    @Message
    String once();

    @Message
    String againAfter(String wait);

    @Message
    String againAfterReturn();

    @Message
    String againEvery(String wait);

    @Message
    String waits(String wait);

    @Message
    String thenWaits(String wait);

    @Message
    String waitsFor(String wait, String what);

    @Message
    String thenEnds();

    @Message
    String forAnswer();

    @Message
    String forOrder();

    @Message
    String forClick();

    @Message
    String forRedemption();

    @Message
    String needsNewProduct();

    @Message
    String window(String times);

    @Message
    String writes();

    @Message
    String writesInstead();

    @Message
    String offer(String offer);

    @Message
    String asks(String survey);

    @Message
    String percentOff(String percent);

    @Message
    String atMost(String money);

    @Message
    String moneyOff(String money);

    @Message
    String credit(String money);

    @Message
    String gift(String gift);

    @Message
    String andGift(String gift);

    @Message
    String freeDelivery();

    @Message
    String upgrade(String gift);

    @Message
    String minimum(String money);

    @Message
    String validFor(String days);

    @Message
    String validUntil(String date);

    @Message
    String fromPool(String pool);

    @Message
    String who(String what);

    @Message
    String everybody();

    @Message
    String otherwise();

    @Message
    String reasons(String reasons);

    @Message
    String needs(String needs);

    @Message
    String knows(String products);

    @Message
    String notKnown(String products);

    @Message
    String quoted(String reason);

    @Message
    String answered();

    @Message
    String notAnswered();

    @Message
    String clicked();

    @Message
    String notClicked();

    @Message
    String ordered();

    @Message
    String notOrdered();

    @Message
    String redeemed();

    @Message
    String notRedeemed();

    @Message
    String variant(String variant);

    @Message
    String valueAtLeast(String money);

    @Message
    String valueBelow(String money);

    @Message
    String ordersAtLeast(String orders);

    @Message
    String pBuyAtLeast(String share);

    @Message
    String ends(String why);

    @Message
    String quiet(String days);

    @Message
    String from(String stages);

    @Message
    String reached(String count);

    @Message
    String here(String count);

    @Message
    String sent(String count);

    @Message
    String waiting(String count);

    @Message
    String skipped(String count);

    @Message
    String unknown(String count);

    @Message
    String went(String count);

    @Message
    String left(String list);

    @Message
    String start();

    @Message
    String goesOn();

    @Message
    String waysTitle(String stage);

    @Message
    String unreached();
}
