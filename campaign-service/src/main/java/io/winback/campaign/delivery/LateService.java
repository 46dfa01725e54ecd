package io.winback.campaign.delivery;

import io.winback.campaign.definition.CampaignService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages that missed their time and are held: a marketer sends them late, at the daily pace of the campaign, or not at all. */
@ApplicationScoped
public class LateService {

    private static final int BATCH = 500;

    private final LateMessages late;
    private final Judgements judgements;
    private final CampaignService campaigns;
    private final Rounds rounds;
    private final Clock clock;

    LateService(LateMessages late, Judgements judgements, CampaignService campaigns, Rounds rounds, Clock clock) {
        this.late = late;
        this.judgements = judgements;
        this.campaigns = campaigns;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** What is held of a campaign, by stage. */
    @Transactional
    public List<LateResponse.Stage> held(String campaign) {
        return late.held(campaigns.existing(campaign).key());
    }

    /** Lets some of what is held go late, in any stage, and returns how many; 0 when nothing is left. */
    @Transactional
    public int release(String campaign) {
        return decide(campaign, null, LateRequest.Action.RELEASE);
    }

    /** As {@link #release}, but it does not go. */
    @Transactional
    public int skip(String campaign) {
        return decide(campaign, null, LateRequest.Action.SKIP);
    }

    /** Decides about some of what is held, and returns how many; 0 when nothing is left. */
    @Transactional
    int decide(String campaign, @Nullable String stage, LateRequest.Action action) {
        var round = new ClaimRound(clock.instant());
        var messages = late.some(campaign, stage, round.now(), BATCH);
        if (action == LateRequest.Action.RELEASE) {
            judgements.released(messages, round.now()).forEach(each -> round.postpone(each.message(), each.verdict()));
        } else {
            messages.forEach(message ->
                    round.skip(message, Verdict.skip("LATE_SKIPPED", Map.of("due", String.valueOf(message.due())))));
        }
        rounds.write(round);
        return messages.size();
    }
}
