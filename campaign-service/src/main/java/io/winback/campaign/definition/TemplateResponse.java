package io.winback.campaign.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A template and what it asks for.
 *
 * @param title by language
 * @param about what it does and for whom it is, by language
 * @param lifecycle of the customers it is for; none, for any
 * @param segment whether the campaign must name a segment; by an order customers come in without one
 * @param surveys keys of the surveys it invites to; the shop must have published them
 * @param offers by key what it gives, with what that costs the shop; whoever has other figures names them in the campaign
 * @param definition what it stands for, not in the list
 */
record TemplateResponse(
        String key,
        Map<String, String> title,
        Map<String, String> about,
        @Nullable Lifecycle lifecycle,
        boolean segment,
        List<String> surveys,

        @Schema(type = SchemaType.OBJECT, additionalProperties = OfferDefinition.class)
        Map<String, JsonNode> offers,

        @Schema(implementation = CampaignDefinition.class) @Nullable
        ObjectNode definition) {

    static TemplateResponse brief(String key, CampaignTemplate template) {
        return of(key, template, null);
    }

    static TemplateResponse whole(String key, CampaignTemplate template) {
        return of(key, template, template.definition());
    }

    private static TemplateResponse of(String key, CampaignTemplate template, @Nullable ObjectNode definition) {
        var from = template.definition();
        var surveys = new TreeSet<String>();
        from.path("stages").forEach(stage -> {
            if (stage.path("survey").isTextual()) {
                surveys.add(stage.path("survey").asText());
            }
        });
        var offers = new TreeMap<String, JsonNode>();
        from.path("offers").properties().forEach(offer -> offers.put(offer.getKey(), offer.getValue()));
        return new TemplateResponse(
                key,
                template.title(),
                template.about(),
                template.lifecycle(),
                from.path("entry").path("on").asText("SEGMENT").equals("SEGMENT"),
                List.copyOf(surveys),
                offers,
                definition);
    }
}
