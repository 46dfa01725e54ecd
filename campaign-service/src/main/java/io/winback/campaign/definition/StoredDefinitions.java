package io.winback.campaign.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.winback.platform.events.EventJson;
import io.winback.platform.ids.Ids;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The versions of definitions, as JSON, in the caller's transaction. */
@Singleton
class StoredDefinitions {

    /** 0.30 is 0.3; whatever else differs is another. */
    static final Comparator<JsonNode> BY_VALUE = (one, other) ->
            one.isNumber() && other.isNumber() ? number(one).compareTo(number(other)) : one.equals(other) ? 0 : 1;

    private final CampaignVersionRepository versions;
    private final Database database;
    private final EventJson json;
    private final Ids ids;

    StoredDefinitions(CampaignVersionRepository versions, Database database, EventJson json, Ids ids) {
        this.database = database;
        this.versions = versions;
        this.json = json;
        this.ids = ids;
    }

    /** @throws UnknownCampaignException where there is no such version */
    CampaignDefinition of(String key, int version) {
        return parse(key, stored(key, version).definition());
    }

    CampaignVersion stored(String key, int version) {
        return versions.of(key, version).orElseThrow(() -> new UnknownCampaignException(key + " version " + version));
    }

    /** Whether the definition says what a version says, in whatever order. */
    boolean isSame(String key, int version, CampaignDefinition definition) {
        var tree = tree(definition);
        return versions.of(key, version)
                .filter(stored -> tree(parse(key, stored.definition())).equals(BY_VALUE, tree))
                .isPresent();
    }

    /** Writes a version, or replaces what a draft said. */
    void write(String key, int version, CampaignDefinition definition, Instant now) {
        var text = text(definition);
        versions.of(key, version)
                .ifPresentOrElse(
                        draft -> draft.replace(text, now),
                        () -> versions.persist(new CampaignVersion(ids.next(), key, version, text, now)));
    }

    /** Who writes a campaign of this key waits for whoever does, until the transaction ends; also where there is none yet. */
    void lock(String key) {
        database.use(sql -> sql.createQuery("select pg_advisory_xact_lock(hashtextextended('campaign/' || :key, 0))")
                .bind("key", key)
                .map((row, context) -> key)
                .one());
    }

    /** Newest first, below a version. */
    List<CampaignVersion> below(String key, int version, int limit) {
        return versions.below(key, version, limit);
    }

    void delete(String key) {
        versions.delete("campaignKey", key);
    }

    JsonNode tree(CampaignDefinition definition) {
        return json.mapper().valueToTree(definition);
    }

    CampaignDefinition parse(String key, String text) {
        try {
            return json.mapper().readValue(text, CampaignDefinition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored definition of " + key + " cannot be read", e);
        }
    }

    private String text(CampaignDefinition definition) {
        try {
            return json.mapper().writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A definition is always JSON", e);
        }
    }

    private static BigDecimal number(JsonNode node) {
        return node.decimalValue();
    }
}
