package io.winback.campaign.definition;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Begins campaigns for people who fill in a form: what is wrong is told by field. */
@Singleton
public class Drafts {

    private static final Pattern KEY = Pattern.compile("(?!templates$)[a-z0-9][a-z0-9-]{0,63}");

    private final DefinitionService definitions;
    private final DefinitionReader reader;

    Drafts(DefinitionService definitions, DefinitionReader reader) {
        this.definitions = definitions;
        this.reader = reader;
    }

    /** What a template says by itself, under this name and without an audience. */
    public CampaignDefinition ofTemplate(String template, String name) {
        return definition(template, name, null);
    }

    /** A draft that says what a template says. */
    public CampaignResponse begin(String key, String template, String name, @Nullable String segment) {
        demandKey(key);
        var definition = definition(template, name, segment);
        return free(key, () -> definitions.begin(key, definition));
    }

    /** A draft that says what another campaign says now. */
    public CampaignResponse copy(String original, String key, String name) {
        demandKey(key);
        if (name.isBlank()) {
            throw problem("name", "must not be blank");
        }
        return free(key, () -> definitions.copy(original, key, name));
    }

    private CampaignDefinition definition(String template, String name, @Nullable String segment) {
        var file = JsonNodeFactory.instance.objectNode();
        file.put("template", template).put("name", name);
        if (segment != null) {
            file.put("segment", segment);
        }
        return reader.read(file);
    }

    private static CampaignResponse free(String key, Supplier<CampaignResponse> write) {
        try {
            return write.get();
        } catch (CampaignExistsException e) {
            throw problem("key", "there is a campaign " + key + " already; name a key nobody has");
        }
    }

    private static void demandKey(String key) {
        if (!KEY.matcher(key).matches()) {
            throw problem("key", "small letters, digits and hyphens, at most 64");
        }
    }

    private static DefinitionProblem problem(String field, String message) {
        return new DefinitionProblem(List.of(new Place(field, message)));
    }
}
