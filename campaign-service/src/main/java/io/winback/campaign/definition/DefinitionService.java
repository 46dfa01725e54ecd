package io.winback.campaign.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.winback.platform.events.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Definitions beside their campaigns: versions, copies, files for a repository. */
@ApplicationScoped
public class DefinitionService {

    private final CampaignService campaigns;
    private final StoredDefinitions definitions;
    private final DefinitionReader reader;
    private final KnownNames names;
    private final ObjectMapper pretty;

    DefinitionService(
            CampaignService campaigns,
            StoredDefinitions definitions,
            DefinitionReader reader,
            KnownNames names,
            EventJson json) {
        this.campaigns = campaigns;
        this.definitions = definitions;
        this.reader = reader;
        this.names = names;
        this.pretty = json.mapper()
                .copy()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    /** Writes a campaign as a file says it, which leaves to its template what it does not say. */
    @Transactional
    public CampaignResponse write(String key, JsonNode file) {
        return campaigns.put(key, reader.read(file));
    }

    /** Newest first, below a version; one more than the limit, to know whether there are more. */
    @Transactional
    public List<VersionResponse> versions(String key, int below, int limit) {
        campaigns.existing(key);
        // one more again, which the last is compared with
        var stored = definitions.below(key, below, limit + 2);
        var versions = new ArrayList<VersionResponse>();
        for (var i = 0; i < Math.min(stored.size(), limit + 1); i++) {
            var before = i + 1 < stored.size() ? stored.get(i + 1) : null;
            var version = stored.get(i);
            versions.add(
                    new VersionResponse(version.version(), version.createdAt(), changed(key, before, version), null));
        }
        return versions;
    }

    @Transactional
    VersionResponse version(String key, int version) {
        var stored = definitions.stored(key, version);
        var before = definitions.below(key, version, 1).stream().findFirst().orElse(null);
        return new VersionResponse(
                version, stored.createdAt(), changed(key, before, stored), definitions.parse(key, stored.definition()));
    }

    /** A draft that says what a campaign says now. */
    @Transactional
    public CampaignResponse copy(String key, String copy, @Nullable String name) {
        var original = campaigns.newest(campaigns.existing(key));
        return begin(copy, name == null ? original : original.named(name));
    }

    /** A draft under a key nobody has. */
    @Transactional
    CampaignResponse begin(String key, CampaignDefinition definition) {
        definitions.lock(key);
        campaigns.demandFree(key);
        return campaigns.put(key, definition);
    }

    /** The newest version as a file: the same campaign is the same text. */
    @Transactional
    public String bundle(String key) {
        var definition = campaigns.newest(campaigns.existing(key));
        try {
            var tree = pretty.readTree(pretty.writeValueAsString(definition));
            return pretty.writeValueAsString(Bundle.of((ObjectNode) tree, Needs.of(definition))) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A definition is always JSON", e);
        }
    }

    /** Takes a file; nothing comes from a template, whatever it names. */
    @Transactional
    BundleResponse take(String key, Bundle bundle) {
        var definition = reader.whole(bundle.definition());
        return new BundleResponse(campaigns.put(key, definition), Needs.of(definition), names.unknown(definition));
    }

    private List<String> changed(String key, @Nullable CampaignVersion before, CampaignVersion version) {
        return before == null
                ? List.of()
                : DefinitionChanges.between(
                        definitions.tree(definitions.parse(key, before.definition())),
                        definitions.tree(definitions.parse(key, version.definition())));
    }
}
