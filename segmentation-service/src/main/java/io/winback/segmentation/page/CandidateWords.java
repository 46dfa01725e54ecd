package io.winback.segmentation.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the pages of candidates; the wording in each language is in {@code messages/candidates_<language>.properties}. */
@MessageBundle("candidates")
interface CandidateWords {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String noneTitle();

    @Message
    String noneText();

    @Message
    String name();

    @Message
    String unnamed(String date);

    @Message
    String made();

    @Message
    String lost();

    @Message
    String chosen();

    @Message
    String planned();

    @Message
    String expectedCost();

    @Message
    String profit();

    @Message
    String ofBudget(String budget);

    @Message
    String noBudget();

    @Message
    String ofLost(String count);

    @Message
    String ifAllTake();

    @Message
    String ifExpected();

    @Message
    String afterCost();

    @Message
    String newTitle();

    @Message
    String budget(String currency);

    @Message
    String budgetHint();

    @Message
    String contactCost(String currency);

    @Message
    String offerCost(String currency);

    @Message
    String offerHint();

    @Message
    String minOrders();

    @Message
    String atMostDays();

    @Message
    String lift();

    @Message
    String liftHint();

    @Message
    String make();

    @Message
    String fault();

    @Message
    String back();

    @Message
    String funnelTitle();

    @Message
    String step();

    @Message
    String customers();

    @Message
    String remaining();

    @Message
    String excluded();

    @Message
    String notPermitted();

    @Message
    String tooFewOrders();

    @Message
    String lapsedTooLong();

    @Message
    String lapsedTooShort();

    @Message
    String averageTooLow();

    @Message
    String noValue();

    @Message
    String notWorthIt();

    @Message
    String overBudget();

    @Message
    String overLimit();

    @Message
    String chosenOnes();

    @Message
    String showing(String verdict);

    @Message
    String rank();

    @Message
    String customer();

    @Message
    String orders();

    @Message
    String averageOrder();

    @Message
    String lastOrder();

    @Message
    String worth();

    @Message
    String unaided();

    @Message
    String extra();

    @Message
    String cumulative();

    @Message
    String dealHunter();

    @Message
    String nobody();

    @Message
    String restsOn();

    @Message
    String assumedLift(String lift);

    @Message
    String assumedValue();

    @Message
    String assumedHunter();

    @Message
    String measured();

    @Message
    String silence();

    @Message
    String lostNow();

    @Message
    String everSilent();

    @Message
    String cameBack();

    @Message
    String in90();

    @Message
    String assumed();

    @Message
    String andMore(String days);

    @Message
    String madeOn(String date);

    @Message
    String asSegment();

    @Message
    String asSegmentText();
}
