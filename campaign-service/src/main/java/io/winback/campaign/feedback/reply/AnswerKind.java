package io.winback.campaign.feedback.reply;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a person from a machine that answers (RFC 3834), and a wish to be left alone from any other answer. */
final class AnswerKind {

    private static final Set<String> BULK = Set.of("bulk", "junk", "list", "auto_reply");
    private static final Set<String> AUTOMATIC_HEADERS =
            Set.of("X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Auto-Reply", "List-Id", "List-Unsubscribe");
    private static final Pattern AUTOMATIC_SUBJECT = Pattern.compile(
            "(?iu)^\\s*(auto(matic)?[ -]?(reply|response)|auto:|autoreply|out of (the )?office|automaatvastus|автоматична відповідь"
                    + "|автовідповідь|自动回复|自動回覆|undeliver(ed|able)|delivery status notification).*");
    private static final Pattern MACHINE =
            Pattern.compile("(?i).*\\b(mailer-daemon|postmaster|no-?reply|donotreply)@.*");
    private static final Pattern QUOTED_SUBJECT =
            Pattern.compile("(?iu)^\\s*((re|aw|vs|sv|vast|відп|回复|答复)\\s*[:：]\\s*)+");

    /** Alone in a subject or a text, they ask for nothing but an end; a longer answer is for a person to read. */
    private static final Set<String> STOP = Set.of(
            "stop",
            "stop it",
            "unsubscribe",
            "unsubscribe me",
            "remove",
            "remove me",
            "no more",
            "no more mails",
            "cancel",
            "loobu",
            "lõpetage",
            "ei soovi",
            "ei soovi enam",
            "peatage",
            "eemalda",
            "стоп",
            "відписатися",
            "відпишіть",
            "відписка",
            "не пишіть",
            "не надсилайте",
            "退订",
            "取消订阅",
            "停止",
            "不要再发",
            "td");

    private AnswerKind() {}

    static boolean automatic(Answer answer) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers());
        var submitted = headers.getOrDefault("Auto-Submitted", "no").strip().toLowerCase(Locale.ROOT);
        return !submitted.startsWith("no")
                || BULK.contains(value(headers, "Precedence"))
                || AUTOMATIC_HEADERS.stream().anyMatch(headers::containsKey)
                || value(headers, "Return-Path").equals("<>")
                || matches(MACHINE, answer.from())
                || matches(AUTOMATIC_SUBJECT, answer.subject());
    }

    /** What the reader seems to want; an agent decides. */
    static Optional<String> proposal(Answer answer) {
        var subject = answer.subject();
        var wanted = stops(answer.text())
                // what is quoted there is our own subject
                || subject != null && !QUOTED_SUBJECT.matcher(subject).find() && stops(subject);
        return wanted ? Optional.of("UNSUBSCRIBE") : Optional.empty();
    }

    private static boolean stops(@Nullable String text) {
        return text != null
                && STOP.contains(text.lines()
                        .filter(line -> !line.isBlank())
                        .findFirst()
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[\\p{Punct}。！，]+", " ")
                        .strip()
                        .replaceAll("\\s+", " "));
    }

    private static String value(Map<String, String> headers, String name) {
        return headers.getOrDefault(name, "").strip().toLowerCase(Locale.ROOT);
    }

    private static boolean matches(Pattern pattern, @Nullable String text) {
        return text != null && pattern.matcher(text).matches();
    }
}
