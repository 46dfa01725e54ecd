package io.winback.campaign.report;

import io.winback.campaign.decision.DecisionResponse;
import java.util.List;
import java.util.Map;

/** All campaigns at a glance, for a live page; returns count in windows closed or not. */
record SuiteResponse(
        long mailsSent,
        long couponsIssued,
        long couponsRedeemed,
        Map<String, Long> answersByReason,
        long enrolled,
        long heldOut,
        long returnedTreated,
        long returnedHeldOut,
        List<DecisionResponse> lastDecisions) {}
