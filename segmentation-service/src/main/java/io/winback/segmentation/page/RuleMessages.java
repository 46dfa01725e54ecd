package io.winback.segmentation.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Conditions of a rule in words; the wording in each language is in {@code messages/rule_<language>.properties}. */
@MessageBundle("rule")
interface RuleMessages {

    @Message
    String subject(String subject, String test);

    @Message
    String stage();

    @Message
    String stageSince();

    @Message
    String daysInStage();

    @Message
    String orders();

    @Message
    String purchaseDays();

    @Message
    String spend();

    @Message
    String averageOrder();

    @Message
    String value();

    @Message
    String daysSinceLastOrder();

    @Message
    String daysSinceFirstOrder();

    @Message
    String lastOrderOn();

    @Message
    String firstOrderOn();

    @Message
    String lateDays();

    @Message
    String refundDays();

    @Message
    String returnedShare();

    @Message
    String suspectedReason();

    @Message
    String reason();

    @Message
    String answeredOn();

    @Message
    String daysSinceAnswer();

    @Message
    String recencyScore();

    @Message
    String frequencyScore();

    @Message
    String monetaryScore();

    @Message
    String rfmGroup();

    @Message
    String pBuy();

    @Message
    String expectedPurchases();

    @Message
    String futureProfit();

    @Message
    String language();

    @Message
    String country();

    @Message
    String attribute(String name);

    @Message
    String consent(String purpose);

    @Message
    String candidates(String list);

    @Message
    String excluded();

    @Message
    String notExcluded();

    @Message
    String returned();

    @Message
    String notReturned();

    @Message
    String dealHunter();

    @Message
    String notDealHunter();

    @Message
    String lastOrderReturned();

    @Message
    String notLastOrderReturned();

    @Message
    String openCase();

    @Message
    String noOpenCase();

    @Message
    String inCategory(String category);

    @Message
    String byChannel(String channel);

    @Message
    String withinDays(String days);

    @Message
    String isOneOf(String codes);

    @Message
    String either(String first, String second);

    @Message
    String atLeast(String limit);

    @Message
    String atMost(String limit);

    @Message
    String between(String least, String most);

    @Message
    String exactly(String limit);

    @Message
    String from(String date);

    @Message
    String until(String date);

    @Message
    String exists();

    @Message
    String missing();

    @Message
    String yes();

    @Message
    String no();

    @Message
    String unknown();
}
