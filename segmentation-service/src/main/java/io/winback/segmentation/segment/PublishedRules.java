package io.winback.segmentation.segment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.platform.events.EventJson;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The rules in force. Read after customers are locked, so that nobody is judged by a rule that was replaced before. */
@Singleton
class PublishedRules {

    private final Database database;
    private final ObjectMapper json;
    private final Map<String, PublishedRule> parsed = new ConcurrentHashMap<>();

    PublishedRules(Database database, EventJson json) {
        this.database = database;
        this.json = json.mapper();
    }

    private record Stored(String segment, int version, String rule) {}

    List<PublishedRule> all() {
        var stored = database.with(sql -> sql.createQuery("""
                        select v.segment_key, v.version, v.rule from segment s
                        join segment_version v on v.segment_key = s.key and v.version = s.published_version order by s.key
                        """)
                .map((row, context) -> new Stored(row.getString(1), row.getInt(2), row.getString(3)))
                .list());
        return stored.stream().map(this::parsed).toList();
    }

    Rule parse(String rule) {
        try {
            return RuleParser.parse(json.readTree(rule));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored rule is JSON", e);
        }
    }

    private PublishedRule parsed(Stored stored) {
        var known = parsed.get(stored.segment());
        if (known != null && known.version() == stored.version()) {
            return known;
        }
        var rule = new PublishedRule(stored.segment(), stored.version(), parse(stored.rule()));
        parsed.put(stored.segment(), rule);
        return rule;
    }
}
