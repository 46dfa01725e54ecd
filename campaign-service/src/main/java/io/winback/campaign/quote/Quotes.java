package io.winback.campaign.quote;

import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
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
                .with("language", change -> released(change, base(change.language())))
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

    /** The newest in a language; nobody is quoted to themselves. */
    public Optional<ReleasedQuote> newest(String language, String reader) {
        return database.with(sql -> sql.createQuery("""
                        select words, author from quote
                        where words is not null and language = :language and customer_id <> :reader
                        order by changed_at desc, quote_id limit 1
                        """)
                .bind("language", base(language))
                .bind("reader", reader)
                .map((row, context) -> new ReleasedQuote(row.getString("words"), row.getString("author")))
                .findOne());
    }

    private static @Nullable String released(QuoteChanged change, @Nullable String value) {
        return change.released() ? value : null;
    }

    private static @Nullable String base(@Nullable String language) {
        return language == null ? null : Locale.forLanguageTag(language).getLanguage();
    }
}
