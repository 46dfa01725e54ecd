package io.winback.campaign.site.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the report; the wording in each language is in {@code messages/outcome_<language>.properties}. */
@MessageBundle("outcome")
interface OutcomeWords {

    @Message
    String toCampaign();

    @Message
    String report();

    @Message
    String points(String number);

    @Message
    String treated();

    @Message
    String heldOut();

    @Message
    String heldOutOfAll();

    @Message
    String variant(String name);

    @Message
    String between(String low, String high);

    @Message
    String title(String name);

    @Message
    String lead(String count, String treated, String heldOut, String date);

    @Message
    String notLaunched();

    @Message
    String launched(String date);

    @Message
    String howAssigned();

    @Message
    String howReturned(String days, String regular);

    @Message
    String howInterested();

    @Message
    String howWindows();

    @Message
    String howProfit(String margin);

    @Message
    String howVerdict();

    @Message
    String howShares();

    @Message
    String howWeaker(String days);

    @Message
    String nobodyHeldOut();

    @Message
    String noVerdictYet();

    @Message
    String tooEarly(String from, String before);

    @Message
    String winner(String group);

    @Message
    String liftBetter(String metric);

    @Message
    String liftWorse(String metric);

    @Message
    String liftNotEnough();

    @Message
    String metricProfit();

    @Message
    String metricReturned();

    @Message
    String soFar();

    @Message
    String comparisonsTitle();

    @Message
    String comparisonsText(String metric);

    @Message
    String compared();

    @Message
    String verdict();

    @Message
    String returnedDifference();

    @Message
    String chance();

    @Message
    String profitDifference();

    @Message
    String nothingToCompare();

    @Message
    String against(String group, String other);

    @Message
    String methodNormal();

    @Message
    String methodFisher();

    @Message
    String methodWelch();

    @Message
    String methodPermutation();

    @Message
    String verdictTooEarly();

    @Message
    String verdictNoComparison();

    @Message
    String verdictNotEnough();

    @Message
    String verdictBetter();

    @Message
    String verdictWorse();

    @Message
    String returnedTitle();

    @Message
    String returnedText(String days);

    @Message
    String returnedChart();

    @Message
    String group();

    @Message
    String assigned();

    @Message
    String windowOver();

    @Message
    String returned();

    @Message
    String share();

    @Message
    String windowOpen();

    @Message
    String returnedSoFar();

    @Message
    String nobody();

    @Message
    String noWindowOver();

    @Message
    String step();

    @Message
    String sent();

    @Message
    String delivered();

    @Message
    String clicked();

    @Message
    String answered();

    @Message
    String interested();

    @Message
    String redeemed();

    @Message
    String returnedInTime();

    @Message
    String regularAgain();

    @Message
    String funnelTitle();

    @Message
    String funnelTargeted(String count, String refused, String waiting, String assigned);

    @Message
    String funnelText();

    @Message
    String funnelChart();

    @Message
    String notYetKnown(String count);

    @Message
    String moneyTitle();

    @Message
    String moneyText();

    @Message
    String moneyChart();

    @Message
    String revenue();

    @Message
    String discounts();

    @Message
    String cost();

    @Message
    String profit();

    @Message
    String profitEach();

    @Message
    String moreReturned();

    @Message
    String moreRevenue();

    @Message
    String moreProfit();

    @Message
    String tooFewForInterval();

    @Message
    String costCodes();

    @Message
    String costMails();

    @Message
    String costTotal();

    @Message
    String costOpen();

    @Message
    String costLater();

    @Message
    String earnedTitle();

    @Message
    String earnedText();

    @Message
    String what();

    @Message
    String figure();

    @Message
    String answersTitle();

    @Message
    String answersText();

    @Message
    String answersChart();

    @Message
    String reason();

    @Message
    String answersCount();

    @Message
    String noAnswers();

    @Message
    String branchesTitle();

    @Message
    String branchesText();

    @Message
    String customers();

    @Message
    String given();

    @Message
    String used();

    @Message
    String otherUses();

    @Message
    String saved();

    @Message
    String savedWhy();

    @Message
    String noAnswer();

    @Message
    String ruleTimes(String rule, String count);

    @Message
    String mailsTitle();

    @Message
    String mailsText();

    @Message
    String stage();

    @Message
    String mailsSent();

    @Message
    String mailsUnknown();

    @Message
    String mailsFailed();

    @Message
    String mailsSkipped();

    @Message
    String mailsWaiting();

    @Message
    String noMails();

    @Message
    String refusedTitle();

    @Message
    String refusedText();

    @Message
    String waitingTitle();

    @Message
    String waitingText();

    @Message
    String sourceInterested();

    @Message
    String sourceRegular();

    @Message
    String organic();

    @Message
    String sourcesTitle();

    @Message
    String sourcesText();

    @Message
    String published();

    @Message
    String here();

    @Message
    String weakerTitle();

    @Message
    String weakerText();

    @Message
    String trace();

    @Message
    String orders();

    @Message
    String withCode();

    @Message
    String afterClick(String days);

    @Message
    String eitherTrace();

    @Message
    String laterTitle();

    @Message
    String laterText();

    @Message
    String laterRuns();

    @Message
    String rule();

    @Message
    String nobodyRefused();
}
