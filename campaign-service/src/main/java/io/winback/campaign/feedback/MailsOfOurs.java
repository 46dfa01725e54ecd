package io.winback.campaign.feedback;

import io.winback.campaign.mail.BounceAddress;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Finds the mails that are spoken of: by the signed bounce address a mail was sent from, by its Message-ID, which nobody can guess, or by
 * the id of its row.
 */
@Singleton
public class MailsOfOurs {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final int LONGEST = 320;

    private final Database database;
    private final BounceAddress bounces;

    MailsOfOurs(Database database, BounceAddress bounces) {
        this.database = database;
        this.bounces = bounces;
    }

    /** The mails behind references, by reference; references to nothing of ours are absent. */
    public Map<String, MailOfOurs> find(Collection<String> references) {
        var ids = new HashMap<String, UUID>();
        var headers = new HashMap<String, String>();
        for (var reference : new LinkedHashSet<>(references)) {
            var text = reference.strip();
            if (text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl)) {
                id(text).ifPresentOrElse(id -> ids.put(reference, id), () -> headers.put(reference, bracketed(text)));
            }
        }
        var found = new HashMap<String, MailOfOurs>();
        if (!ids.isEmpty()) {
            var rows = query("id = any(:keys)", UUID.class, ids.values());
            ids.forEach((reference, id) -> rows.forEach((messageId, mail) -> {
                if (mail.id().equals(id)) {
                    found.put(reference, mail);
                }
            }));
        }
        if (!headers.isEmpty()) {
            var rows = query("message_id = any(:keys)", String.class, headers.values());
            headers.forEach((reference, header) ->
                    Optional.ofNullable(rows.get(header)).ifPresent(mail -> found.put(reference, mail)));
        }
        return found;
    }

    private Optional<UUID> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : bounces.message(text);
    }

    private static String bracketed(String text) {
        return text.startsWith("<") ? text : "<" + text + ">";
    }

    private Map<String, MailOfOurs> query(String condition, Class<?> type, Collection<?> keys) {
        return database.with(sql -> sql.createQuery("select " + MailOfOurs.COLUMNS + " from message where " + condition)
                .bindArray("keys", type, keys.toArray())
                .reduceResultSet(new HashMap<String, MailOfOurs>(), (all, row, context) -> {
                    all.put(row.getString("message_id"), MailOfOurs.from(row));
                    return all;
                }));
    }
}
