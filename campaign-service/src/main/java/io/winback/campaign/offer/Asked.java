package io.winback.campaign.offer;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.OfferDefinition;

/**
 * An offer that is to go to a customer.
 *
 * @param definition of the run
 * @param priority of several that want what is left of a budget, the highest gets it
 */
public record Asked(Holder holder, OfferDefinition offer, CampaignDefinition definition, int priority) {}
