package io.winback.segmentation.lifecycle;

import java.util.List;

/** The base by lifecycle stage at the end of each step, as purchases and the policies in force make it; the last step may be cut short. */
public record StageHistoryResponse(Step step, List<StageCountsResponse> points) {}
