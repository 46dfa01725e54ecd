package io.winback.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What a marketer sets up: the lifecycle policy, products, the segment, the campaign. */
final class Marketing {

    static final String SEGMENT = "lost-worth-winning";
    static final String CAMPAIGN = "win-back";

    private final Suite suite;

    Marketing(Suite suite) {
        this.suite = suite;
    }

    void policy() {
        suite.asMarketer(Call.put(
                suite.at(Service.SEGMENTATION, "/api/lifecycle/policy"),
                Json.object()
                        .put("repeatIntervalDays", StageCounts.REPEAT_INTERVAL)
                        .put("lapseThresholdDays", StageCounts.LAPSE_THRESHOLD)));
    }

    StageCounts stages(LocalDate asOf) {
        return StageCounts.of(suite.asAuditor(Service.SEGMENTATION, "/api/lifecycle/stages?asOf=" + asOf));
    }

    /** What the shop's own gaps between purchases, up to a day, say of a policy. */
    JsonNode suggestion(LocalDate asOf) {
        return suite.asAuditor(Service.SEGMENTATION, "/api/lifecycle/suggestion?asOf=" + asOf);
    }

    /** A list of whom to contact with so much money. */
    JsonNode candidates() {
        return suite.asMarketer(Call.post(
                suite.at(Service.SEGMENTATION, "/api/candidates"), "candidates", Json.resource("candidates.json")));
    }

    /** The first of a list. */
    JsonNode firstOf(JsonNode list) {
        return suite.asAuditor(
                        Service.SEGMENTATION,
                        "/api/candidates/" + list.path("id").asText() + "/customers?limit=1")
                .path("items")
                .path(0);
    }

    /** Six invented products; some become available only in the course of the story. */
    void products(Instant start) {
        Json.resource("products.json").properties().forEach(entry -> {
            var product = (ObjectNode) entry.getValue().deepCopy();
            var day = product.remove("availableOnDay").asLong();
            product.put("availableFrom", start.plus(day, ChronoUnit.DAYS).toString());
            suite.asMarketer(Call.put(suite.at(Service.CAMPAIGN, "/api/products/" + entry.getKey()), product));
        });
    }

    void segment() {
        var path = "/api/segments/" + SEGMENT;
        suite.asMarketer(Call.put(suite.at(Service.SEGMENTATION, path), Json.resource("segment.json")));
        suite.asMarketer(Call.post(suite.at(Service.SEGMENTATION, path + "/publish"), "publish-" + SEGMENT, null));
    }

    void writeCampaign() {
        suite.asMarketer(
                Call.put(suite.at(Service.CAMPAIGN, "/api/campaigns/" + CAMPAIGN), Json.resource("campaign.json")));
    }

    /** What the campaign would do if it were launched now; writes nothing. */
    JsonNode rehearsal() {
        return suite.asAuditor(Service.CAMPAIGN, "/api/campaigns/" + CAMPAIGN + "/rehearsal");
    }

    /** @param audience customers it was rehearsed for */
    void launch(long audience) {
        suite.asMarketer(Call.post(
                suite.at(Service.CAMPAIGN, "/api/campaigns/" + CAMPAIGN + "/launch"),
                "launch-" + CAMPAIGN,
                Json.object().put("audience", audience)));
    }
}
