package io.winback.segmentation.segment;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The rules in force. Read after customers are locked, so that nobody is judged by a rule that was replaced before. */
@Singleton
class PublishedRules {

    private final Database database;
    private final StoredRules rules;
    private final Map<String, PublishedRule> parsed = new ConcurrentHashMap<>();

    PublishedRules(Database database, StoredRules rules) {
        this.database = database;
        this.rules = rules;
    }

    private record Stored(String segment, int version, String rule, boolean retired) {}

    /** The rules in force, and those of retired segments whose members are still leaving. */
    List<PublishedRule> all() {
        var stored = database.with(sql -> sql.createQuery("""
                        select v.segment_key, v.version, v.rule, s.retired_at is not null from segment s
                        join segment_version v on v.segment_key = s.key and v.version = s.published_version
                        where s.retired_at is null or exists (select 1 from walk w where w.name = :prefix || s.key)
                        order by s.key
                        """)
                .bind("prefix", PublicationService.walk(""))
                .map((row, context) -> new Stored(row.getString(1), row.getInt(2), row.getString(3), row.getBoolean(4)))
                .list());
        return stored.stream().map(this::parsed).toList();
    }

    private PublishedRule parsed(Stored stored) {
        if (stored.retired()) {
            return new PublishedRule(stored.segment(), stored.version(), null);
        }
        var known = parsed.get(stored.segment());
        if (known != null && known.version() == stored.version()) {
            return known;
        }
        var rule = new PublishedRule(stored.segment(), stored.version(), rules.rule(stored.rule()));
        parsed.put(stored.segment(), rule);
        return rule;
    }
}
