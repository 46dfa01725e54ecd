package io.winback.campaign.feedback.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.winback.campaign.definition.CampaignStatus;
import io.winback.campaign.feedback.warmup.WarmUpState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How mails are received.
 *
 * @param days over which was counted, by the business clock
 * @param campaigns launched ones, by key
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HealthResponse(
        int days,
        DomainHealth domain,
        List<CampaignHealth> campaigns,
        @Nullable String nextPageToken) {

    /**
     * A rate that is too high.
     *
     * @param level ALERT, or PAUSE where it pauses
     */
    record Notice(String measure, String level, String text) {

        static List<Notice> of(List<Health.Finding> findings) {
            return findings.stream()
                    .map(finding ->
                            new Notice(finding.measure().name(), finding.level().name(), finding.text()))
                    .toList();
        }
    }

    /** Shares are 0 to 1. */
    record Counts(long mails, long hardBounces, double hardBounceShare, long complaints, double complaintShare) {

        static Counts of(Rates rates) {
            return new Counts(
                    rates.mails(),
                    rates.hardBounces(),
                    rates.bounceShare(),
                    rates.complaints(),
                    rates.complaintShare());
        }
    }

    record DomainHealth(String domain, Counts counts, List<Notice> notices, WarmUpState warmUp) {}

    record CampaignHealth(
            String campaign,
            CampaignStatus status,
            @Nullable String pausedBecause,
            Counts counts,
            List<Notice> notices) {}
}
