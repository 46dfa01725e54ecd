package io.winback.campaign.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.winback.platform.events.EventJson;

/** Definitions for tests, read from JSON as a request is. */
public final class Definition {

    private Definition() {}

    public static CampaignDefinition of(String json) {
        try {
            return new EventJson().mapper().readValue(json, CampaignDefinition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
