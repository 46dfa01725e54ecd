package io.winback.e2e.growth;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a migration may not do while the version before it is at work on the same tables: take away what that version reads, refuse what it
 * writes, or hold a lock for as long as a table is large.
 */
final class MigrationRules {

    private record Rule(Pattern forbidden, String because) {}

    private static final List<Rule> ALWAYS = List.of(
            rule(
                    "\\bdrop\\s+(table|column|view|schema|type|sequence|function)\\b",
                    "the version before may still use it"),
            rule("\\brename\\s+(to|column|constraint)?", "the version before knows the old name"),
            rule("\\btruncate\\b|\\bvacuum\\s+full\\b|\\bcluster\\b|\\block\\s+table\\b", "it locks everybody out"));

    /** For tables that were released; one that is new may be built as one likes. */
    private static final List<Rule> OF_RELEASED = List.of(
            rule(
                    "\\balter\\s+(column\\s+)?\\w+\\s+(set\\s+data\\s+)?type\\b",
                    "it rewrites the table and changes what is read"),
            rule("\\bset\\s+not\\s+null\\b", "the version before may write null"),
            rule(
                    "\\badd\\s+(column\\s+)?(?!constraint)\\w+\\s+[^,;]*\\bnot\\s+null\\b(?![^,;]*\\bdefault\\b)",
                    "the version before does not write it"),
            rule(
                    "\\badd\\s+constraint\\b(?![^;]*\\bnot\\s+valid\\b)",
                    "it reads the whole table under a lock; add it NOT VALID and validate it in a migration of its own"),
            rule(
                    "\\bcreate\\s+(unique\\s+)?index\\s+(?!concurrently)",
                    "it stops writing until it is built; create it CONCURRENTLY in a migration of its own"));

    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern CREATED =
            Pattern.compile("\\bcreate\\s+(?:unlogged\\s+)?table\\s+(?:if\\s+not\\s+exists\\s+)?(\\w+)");
    private static final Pattern TABLE = Pattern.compile(
            "^\\s*alter\\s+table\\s+(?:if\\s+exists\\s+)?(?:only\\s+)?(\\w+)|\\bindex\\b.*?\\bon\\s+(?:only\\s+)?(\\w+)",
            Pattern.DOTALL);

    private MigrationRules() {}

    /** What is wrong with a migration, as {@code statement: why}. {@code fresh} are tables that no release has; those it creates are added. */
    static List<String> breaks(String migration, Set<String> fresh) {
        var tables = new HashSet<>(fresh);
        var breaks = new ArrayList<String>();
        for (var raw : COMMENT.matcher(migration).replaceAll(" ").split(";")) {
            var statement = raw.strip().toLowerCase(Locale.ROOT);
            CREATED.matcher(statement).results().forEach(created -> tables.add(created.group(1)));
            check(statement, ALWAYS, breaks);
            if (!tables.contains(table(statement))) {
                check(statement, OF_RELEASED, breaks);
            }
        }
        fresh.addAll(tables);
        return breaks;
    }

    private static void check(String statement, List<Rule> rules, List<String> breaks) {
        for (var rule : rules) {
            if (rule.forbidden().matcher(statement).find()) {
                breaks.add(statement + ": " + rule.because());
            }
        }
    }

    private static String table(String statement) {
        Matcher found = TABLE.matcher(statement);
        if (!found.find()) {
            return "";
        }
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static Rule rule(String forbidden, String because) {
        return new Rule(Pattern.compile(forbidden, Pattern.DOTALL), because);
    }
}
