package io.winback.campaign.definition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A campaign that comes with the service, in all its languages. Whoever names it writes only what is to be different.
 *
 * @param title by language
 * @param about what it does and for whom it is, by language
 * @param lifecycle the lifecycle stage of the customers it is for; none, for any
 * @param definition as a marketer writes it, without name and segment; money without a currency is in the shop's
 */
@RegisterForReflection
public record CampaignTemplate(
        Map<String, String> title,
        Map<String, String> about,
        @Nullable Lifecycle lifecycle,
        ObjectNode definition) {}
