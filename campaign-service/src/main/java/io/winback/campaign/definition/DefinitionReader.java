package io.winback.campaign.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;

/** Reads a definition as it was written: what it leaves out is its template's, and every field is one that exists. */
@Singleton
class DefinitionReader {

    private final ObjectMapper json;
    private final Validator validator;
    private final CampaignTemplates templates;

    DefinitionReader(ObjectMapper json, Validator validator, CampaignTemplates templates) {
        this.json = json;
        this.validator = validator;
        this.templates = templates;
    }

    /** The whole definition of a file that may leave to its template what it does not say. */
    CampaignDefinition read(JsonNode file) {
        var written = object(file);
        var key = written.get("template");
        if (key == null || key.isNull()) {
            return whole(written);
        }
        var template = templates
                .of(key.asText())
                .orElseThrow(() -> new DefinitionProblem(List.of(new Place(
                        "template",
                        "there is no template " + key.asText() + "; known are "
                                + String.join(", ", templates.all().keySet())))));
        return whole(DefinitionMerge.over(template.definition(), written));
    }

    /** A definition that says everything itself. */
    CampaignDefinition whole(JsonNode file) {
        var definition = bind(object(file));
        var violations = validator.validate(definition);
        if (!violations.isEmpty()) {
            throw new DefinitionProblem(violations.stream()
                    .map(DefinitionReader::place)
                    .sorted(Comparator.comparing(Place::field).thenComparing(Place::message))
                    .toList());
        }
        return definition;
    }

    private CampaignDefinition bind(ObjectNode file) {
        try {
            return json.treeToValue(file, CampaignDefinition.class);
        } catch (JsonMappingException e) {
            throw new DefinitionProblem(List.of(JsonPlace.of(e)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree is always JSON", e);
        }
    }

    private static ObjectNode object(JsonNode file) {
        if (file instanceof ObjectNode object) {
            return object;
        }
        throw new DefinitionProblem(List.of(new Place("body", "a campaign is a JSON object; see the example")));
    }

    private static Place place(ConstraintViolation<CampaignDefinition> violation) {
        return new Place(JsonPlace.field(violation.getPropertyPath().toString()), violation.getMessage());
    }
}
