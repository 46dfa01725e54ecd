package io.winback.campaign.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A variable or a bound of a section as it stands in a shop text.
 *
 * @param mark nothing for a variable, # ^ or / for a section
 */
record TextTag(String mark, String name, int start, int end) {

    private static final Pattern TAG = Pattern.compile("\\{\\{([#^/]?)[ \\t]*([a-z_]{1,30})[ \\t]*\\}\\}(?!\\})");
    private static final String OPEN = "{{";

    boolean variable() {
        return mark.isEmpty();
    }

    boolean closes() {
        return mark.equals("/");
    }

    /**
     * Every tag of a text, in its order.
     *
     * @param problems takes what is none: three braces, partials, other delimiters, code
     */
    static List<TextTag> all(String text, List<String> problems) {
        var tags = new ArrayList<TextTag>();
        var from = 0;
        for (var at = text.indexOf(OPEN); at >= 0; at = text.indexOf(OPEN, from)) {
            var tag = TAG.matcher(text).region(at, text.length());
            if (tag.lookingAt()) {
                tags.add(new TextTag(tag.group(1), tag.group(2), at, tag.end()));
                from = tag.end();
            } else {
                problems.add("\""
                        + text.substring(at, Math.min(text.length(), at + 20))
                                .lines()
                                .findFirst()
                                .orElse("")
                        + "\" is no variable; write {{name}}, or a section {{#name}}...{{/name}} or {{^name}}...{{/name}},"
                        + " in two braces (a text includes no other, and runs nothing)");
                from = at + OPEN.length();
            }
        }
        return tags;
    }
}
