package io.winback.campaign.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.winback.platform.events.EventJson;

/** Parts of definitions as a marketer writes them. */
public final class DefinitionParts {

    private DefinitionParts() {}

    public static Stage stage(String json) {
        return read(Stage.class, json);
    }

    public static OfferDefinition offer(String json) {
        return read(OfferDefinition.class, json);
    }

    public static <T> T read(Class<T> part, String json) {
        try {
            return new EventJson().mapper().readValue(json, part);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
