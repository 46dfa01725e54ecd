package io.winback.campaign.quote;

import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps the words that may be shown, and forgets those that may be no longer. */
@Singleton
public class Quotes {

    private final Database database;

    Quotes(Database database) {
        this.database = database;
    }

    /** In the caller's transaction; the customers are locked. Old news changes nothing. */
    public void changed(Collection<QuoteChanged> changes) {
        if (changes.isEmpty()) {
            return;
        }
        var newest = new HashMap<UUID, QuoteChanged>();
        changes.forEach(change ->
                newest.merge(change.quoteId(), change, (one, other) -> one.version() > other.version() ? one : other));
        database.use(sql -> Columns.of(newest.values())
                .with("id", QuoteChanged::quoteId)
                .with("customer", QuoteChanged::customerId)
                .with("version", QuoteChanged::version)
                .with("words", change -> released(change, change.words()))
                .with("author", change -> released(change, change.author()))
                .with("language", change -> released(change, language(change)))
                .with("at", QuoteChanged::changedAt)
                .bindTo(sql.createUpdate("""
                        insert into quote as q (quote_id, customer_id, version, words, author, language, changed_at)
                        select * from unnest(cast(:id as uuid[]), cast(:customer as text[]), cast(:version as bigint[]),
                          cast(:words as text[]), cast(:author as text[]), cast(:language as text[]), cast(:at as timestamptz[]))
                        on conflict (quote_id) do update set version = excluded.version, words = excluded.words,
                          author = excluded.author, language = excluded.language, changed_at = excluded.changed_at
                        where q.version < excluded.version
                        """))
                .execute());
    }

    /** The newest in these languages, of two customers in each: nobody is quoted to themselves. */
    public NewestQuotes newest(Collection<String> languages) {
        var asked = languages.stream().map(Quotes::base).distinct().toArray();
        return new NewestQuotes(
                asked.length == 0
                        ? Map.of()
                        : database.with(sql -> sql.createQuery("""
                        select asked.language, said.* from unnest(cast(:languages as text[])) asked (language)
                        cross join lateral (
                          with first as materialized (
                            select customer_id, words, author, changed_at, quote_id from quote
                            where words is not null and language = asked.language order by changed_at desc, quote_id limit 1)
                          select * from first
                          union all (
                            select q.customer_id, q.words, q.author, q.changed_at, q.quote_id from quote q
                            where q.words is not null and q.language = asked.language
                              and q.customer_id <> (select customer_id from first)
                            order by q.changed_at desc, q.quote_id limit 1)) said
                        order by asked.language, said.changed_at desc, said.quote_id
                        """)
                                .bindArray("languages", String.class, asked)
                                .map((row, context) -> Map.entry(
                                        row.getString("language"),
                                        new ReleasedQuote(
                                                row.getString("customer_id"),
                                                row.getString("words"),
                                                row.getString("author"))))
                                .collect(Collectors.groupingBy(
                                        Map.Entry::getKey,
                                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())))));
    }

    private static @Nullable String language(QuoteChanged change) {
        return change.language() == null ? null : base(change.language());
    }

    private static @Nullable String released(QuoteChanged change, @Nullable String value) {
        return change.released() ? value : null;
    }

    static String base(String language) {
        return Locale.forLanguageTag(language).getLanguage();
    }
}
