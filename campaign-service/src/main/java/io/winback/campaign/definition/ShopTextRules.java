package io.winback.campaign.definition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a shop text may say where: its variables, their places, and nothing that a reader would see as rubbish. */
final class ShopTextRules {

    static final Set<String> VARIABLES = Set.of(
            "name",
            "shop",
            "fault",
            "mended",
            "coupon_code",
            "coupon_worth",
            "coupon_expires",
            "products",
            "presentation",
            "choices",
            "proof");

    /** Besides the variables: sections only. */
    private static final Set<String> CONDITIONS = Set.of("has_products");

    private static final Set<String> PRODUCT = Set.of("name", "text", "url", "price", "shop");
    private static final Set<String> BLOCKS = Set.of("products", "presentation", "choices", "proof");
    private static final int MOST_TAGS = 60;
    private static final int DEEPEST = 3;
    private static final Pattern CONTROL = Pattern.compile(
            "[\\p{Cc}&&[^\\n\\r\\t]]|[\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\ufff0-\\uffff]|\\p{Cs}");

    /** Where a text stands. */
    enum Place {
        SUBJECT,
        PREHEADER,
        BUTTON,
        BODY
    }

    private final String text;
    private final Place place;
    private final List<String> problems = new ArrayList<>();
    private final Deque<String> inside = new ArrayDeque<>();

    private ShopTextRules(String text, Place place) {
        this.text = text;
        this.place = place;
    }

    /** What is wrong with a text and how to mend it; nothing of one that can be filled for everybody. */
    static List<String> problems(String text, Place place) {
        var rules = new ShopTextRules(text, place);
        rules.check();
        return rules.problems;
    }

    private void check() {
        if (CONTROL.matcher(text).find()) {
            problems.add("it has a character that is not to be seen (a control, a change of direction); leave it out");
        }
        if (place != Place.BODY && text.strip().lines().count() > 1) {
            problems.add("it stands on one line; leave the line breaks out");
        }
        var tags = TextTag.all(text, problems);
        if (tags.size() > MOST_TAGS) {
            problems.add("it has " + tags.size() + " variables and sections; at most " + MOST_TAGS);
            return;
        }
        tags.forEach(this::check);
        if (!inside.isEmpty()) {
            problems.add("the section {{#" + inside.getLast() + "}} is not closed; write {{/" + inside.getLast()
                    + "}} where it ends");
        }
    }

    private void check(TextTag tag) {
        if (tag.closes()) {
            close(tag);
        } else if (!known(tag)) {
            problems.add(
                    "unknown variable " + tag.name() + "; known here are " + String.join(", ", new TreeSet<>(names())));
        } else if (tag.variable()) {
            checkVariable(tag);
        } else {
            open(tag);
        }
        if (!tag.variable() && !tag.closes()) {
            inside.addLast(tag.name());
        }
    }

    private void close(TextTag tag) {
        if (!tag.name().equals(inside.pollLast())) {
            problems.add("{{/" + tag.name()
                    + "}} closes what is not open; sections are closed in turn, the last opened first");
        }
    }

    private void open(TextTag tag) {
        if (inside.size() >= DEEPEST) {
            problems.add("sections go " + DEEPEST + " deep at most");
        }
        if (tag.name().equals(ShopText.PRODUCTS) && (place != Place.BODY || inside.contains(ShopText.PRODUCTS))) {
            problems.add("the section products stands in the body, and not in itself");
        }
    }

    private void checkVariable(TextTag tag) {
        if (BLOCKS.contains(tag.name())) {
            checkBlock(tag);
        }
        if (tag.name().equals("mended") && !inside.contains("mended")) {
            problems.add("not everybody named a fault that was mended; write {{#mended}}...{{mended}}...{{/mended}}");
        }
        if (tag.name().equals(ShopText.NAME) && inside.isEmpty() && !greets(tag)) {
            problems.add("a reader may have no name; greet at the beginning of a sentence (\"Hello {{name}},\"),"
                    + " or write {{#name}}...{{name}}...{{/name}}{{^name}}...{{/name}}");
        }
    }

    private void checkBlock(TextTag tag) {
        var rest = text.substring(0, tag.start()) + ShopText.block(tag.name()) + text.substring(tag.end());
        var alone = rest.replaceAll("\\{\\{[#^/][^}]*\\}\\}", "").lines().anyMatch(line -> line.strip()
                .equals(ShopText.block(tag.name())));
        if (place != Place.BODY || !alone || inside.contains(ShopText.PRODUCTS)) {
            problems.add("{{" + tag.name()
                    + "}} is a block; it stands on a line of its own in the body, between empty lines");
        }
    }

    /** Whether the text still reads where the name is left out, with the comma or space before it. */
    private boolean greets(TextTag tag) {
        var before = text.substring(text.lastIndexOf('\n', tag.start() - 1) + 1, tag.start());
        var after = tag.end() == text.length() ? "\n" : text.substring(tag.end(), tag.end() + 1);
        if (before.isBlank()) {
            return ",，、:：!！\n\r".contains(after);
        }
        var words = before.strip().split("\\s+").length;
        return ",.!?;:，。！？、：；…)\n\r".contains(after)
                && (words <= 3 || before.strip().matches(".*[,，、]"));
    }

    private boolean known(TextTag tag) {
        return names().contains(tag.name()) || !tag.variable() && CONDITIONS.contains(tag.name());
    }

    private Set<String> names() {
        return inside.contains(ShopText.PRODUCTS) ? PRODUCT : VARIABLES;
    }
}
