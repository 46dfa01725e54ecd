package io.winback.campaign.feedback;

import java.util.List;

/** What became of each report, in the order in which they were sent. */
public record FeedbackResponse(List<Report.Result> results) {}
