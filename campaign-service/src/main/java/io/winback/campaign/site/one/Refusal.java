package io.winback.campaign.site.one;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.winback.campaign.definition.AudienceMovedException;
import io.winback.campaign.definition.CampaignStateException;
import io.winback.campaign.definition.DefinitionProblem;
import io.winback.campaign.feedback.preflight.PreflightFailedException;
import java.util.List;

/** Why something was not done, in the words of our own problems; empty if it was. */
record Refusal(List<String> texts) {

    static final Refusal NONE = new Refusal(List.of());

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Tries it; what is no refusal of ours goes on its way. */
    static Refusal of(Runnable attempt) {
        try {
            attempt.run();
            return NONE;
        } catch (CampaignStateException | AudienceMovedException e) {
            return new Refusal(List.of(String.valueOf(e.getMessage())));
        } catch (DefinitionProblem e) {
            return new Refusal(e.places().stream()
                    .map(place -> place.field() + ": " + place.message())
                    .toList());
        } catch (PreflightFailedException e) {
            return new Refusal(e.findings().stream()
                    .map(finding -> finding.check() + ": " + finding.what())
                    .toList());
        } catch (HttpProblem e) {
            return new Refusal(List.of(String.valueOf(e.getDetail())));
        }
    }
}
