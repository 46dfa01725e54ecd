package io.winback.campaign.intake;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.campaign.journey.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code survey.answered.v1}: what a customer answered, as codes. The invitation is absent where nobody was invited; a reason, where none
 * was asked for or given, or the survey is confidential.
 */
@RegisterForReflection
record SurveyAnswered(
        UUID answerId,
        String customerId,
        long version,
        @Nullable UUID invitationId,
        @Nullable UUID enrollmentId,
        @Nullable String reason,
        @Nullable String subReason,
        List<String> needs,
        List<Familiarity> familiarity,
        Instant answeredAt) {

    SurveyAnswered {
        needs = needs == null ? List.of() : needs;
        familiarity = familiarity == null ? List.of() : familiarity;
    }

    /** Whether the customer knows a product. */
    @RegisterForReflection
    record Familiarity(String product, boolean known) {}

    Answer answer() {
        return new Answer(
                answerId,
                customerId,
                version,
                enrollmentId,
                reason,
                subReason,
                new TreeSet<>(needs),
                products(true),
                products(false),
                answeredAt);
    }

    private Set<String> products(boolean known) {
        var products = new TreeSet<String>();
        familiarity.stream()
                .filter(one -> one.known() == known)
                .map(Familiarity::product)
                .forEach(products::add);
        return products;
    }
}
