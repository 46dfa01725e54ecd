package io.winback.campaign.delivery;

import io.winback.campaign.offer.Asked;
import io.winback.campaign.offer.Grant;
import io.winback.campaign.offer.Holder;
import io.winback.campaign.offer.IssueService;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether the coupons of messages that are about to leave may go with them, in the claim's transaction: else another mail goes,
 * or none, or the message waits for codes.
 */
@Singleton
class Offers {

    private static final Period NEXT_LOOK = Period.ofDays(1);

    private final IssueService coupons;
    private final SendTiming timing;

    Offers(IssueService coupons, SendTiming timing) {
        this.coupons = coupons;
        this.timing = timing;
    }

    List<Judgement> decide(List<Judgement> judged, Instant now) {
        var asked =
                judged.stream().flatMap(judgement -> asked(judgement).stream()).toList();
        if (asked.isEmpty()) {
            return judged;
        }
        var grants = coupons.decide(asked, now);
        return judged.stream()
                .map(judgement -> asked(judgement)
                        .flatMap(ask -> Optional.ofNullable(grants.get(ask.holder())))
                        .map(grant -> follow(judgement.with(grant), grant, now))
                        .orElse(judgement))
                .toList();
    }

    private Judgement follow(Judgement judgement, Grant grant, Instant now) {
        if (grant instanceof Grant.Refused refused && judgement.stage().withoutOffer() == null) {
            var refusal = refused.refusal();
            return judgement.with(Verdict.skip(refusal.rule(), refusal.facts()));
        }
        return grant instanceof Grant.Waiting wait
                ? judgement.with(waiting(judgement.message(), wait, now))
                : judgement;
    }

    /** It is looked at again every day, and at once when codes have come. */
    private Verdict waiting(Candidate message, Grant.Waiting wait, Instant now) {
        var until = timing.later(message, NEXT_LOOK, now);
        var facts = new HashMap<>(wait.facts());
        facts.put("until", until.toString());
        return Verdict.postpone(wait.rule(), facts, until);
    }

    private static Optional<Asked> asked(Judgement judgement) {
        var key = judgement.stage().offer();
        var offer = key == null ? null : judgement.definition().offers().get(key);
        if (key == null || offer == null || !judgement.asksOffer()) {
            return Optional.empty();
        }
        var message = judgement.message();
        var holder = new Holder(message.customer(), message.campaign(), message.enrollment(), key);
        return Optional.of(new Asked(holder, offer, judgement.definition(), message.priority()));
    }
}
