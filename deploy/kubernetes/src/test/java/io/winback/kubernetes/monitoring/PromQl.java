package io.winback.kubernetes.monitoring;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads as much of PromQL as is needed to see which metrics an expression names. */
final class PromQl {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern SELECTOR = Pattern.compile("\\{[^}]*}");
    private static final Pattern LABELS =
            Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.:])[a-zA-Z_:][\\w:]*(?!\\w|\\s*\\()");
    private static final Set<String> WORDS =
            Set.of("and", "or", "unless", "bool", "offset", "by", "without", "on", "ignoring", "inf", "nan");

    private PromQl() {}

    static Set<String> metrics(String expression) {
        var bare = expression;
        for (var noise : new Pattern[] {TEXT, SELECTOR, LABELS, RANGE}) {
            bare = noise.matcher(bare).replaceAll(" ");
        }
        // what an aggregation is called by stands before its labels as well as before a parenthesis
        bare = bare.replaceAll("\\b(sum|min|max|count|avg|topk)\\b(?=\\s+\\()", " ");
        var names = new TreeSet<String>();
        var name = NAME.matcher(bare);
        while (name.find()) {
            if (!WORDS.contains(name.group().toLowerCase(java.util.Locale.ROOT))) {
                names.add(name.group());
            }
        }
        return names;
    }
}
