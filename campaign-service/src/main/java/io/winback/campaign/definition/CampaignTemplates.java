package io.winback.campaign.definition;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.winback.platform.events.EventJson;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The templates in {@code campaign-templates}: one file {@code <key>.json} for each key in the file {@code index}, a line each. */
@Singleton
public class CampaignTemplates {

    private static final String FOLDER = "/campaign-templates/";

    private final Map<String, CampaignTemplate> templates;

    CampaignTemplates(EventJson json, ShopProfile shop) {
        var mapper = json.mapper().copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        var read = new TreeMap<String, CampaignTemplate>();
        for (var key : index()) {
            var template = read(mapper, key);
            inCurrency(template.definition(), shop.currency().getCurrencyCode());
            read.put(key, template);
        }
        templates = Collections.unmodifiableMap(read);
    }

    /** By key, in the order of the keys; not to be changed. */
    public Map<String, CampaignTemplate> all() {
        return templates;
    }

    public Optional<CampaignTemplate> of(String key) {
        return Optional.ofNullable(templates.get(key));
    }

    private static Iterable<String> index() {
        try (var file = open("index")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The index of the templates cannot be read", e);
        }
    }

    private static CampaignTemplate read(ObjectMapper mapper, String key) {
        try (var file = open(key + ".json")) {
            return mapper.readValue(file, CampaignTemplate.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The template " + key + " cannot be read", e);
        }
    }

    private static InputStream open(String name) {
        var file = CampaignTemplates.class.getResourceAsStream(FOLDER + name);
        if (file == null) {
            throw new IllegalStateException("There is no " + FOLDER + name);
        }
        return file;
    }

    private static void inCurrency(JsonNode node, String currency) {
        if (node instanceof ObjectNode object && isMoneyWithoutCurrency(object)) {
            object.put("currency", currency);
        }
        node.forEach(child -> inCurrency(child, currency));
    }

    private static boolean isMoneyWithoutCurrency(ObjectNode object) {
        return object.size() == 1 && object.path("amount").isTextual();
    }
}
