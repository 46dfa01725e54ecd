package io.winback.campaign.definition;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Text written by the shop: data for a logic-less engine, with a fixed list of variables. It can neither call code nor carry markup. */
public final class ShopText {

    /** The block of what is new where it stands as a variable; a list where it is a section. */
    static final String PRODUCTS = "products";

    /** What the reader said they do not know. */
    public static final String PRESENTATION = "presentation";

    /** The answers to the first question of a survey, one click each. */
    public static final String CHOICES = "choices";

    static final String NAME = "name";

    /** Stands where a block goes: no value and no text has a control character. */
    private static final char BLOCK = '\u0001';

    private static final char NOBODY = '\u0002';
    private static final Pattern LEADS = Pattern.compile("(?m)^" + NOBODY + "[ \\t]*[,，、:：!！]?[ \\t]*(.?)");
    private static final Pattern FOLLOWS = Pattern.compile("[ \\t,，、]*" + NOBODY);

    private static final Mustache.Compiler PLAIN = Mustache.compiler()
            .escapeHTML(false)
            .strictSections(true)
            .emptyStringIsFalse(true)
            .defaultValue("")
            .withFormatter(value -> value instanceof Collection<?> list ? block(list) : String.valueOf(value));

    /** Texts of running campaigns are few; what is written while trying texts out is forgotten with the rest. */
    private static final int REMEMBERED = 1_000;

    private static final Map<String, Template> COMPILED = new ConcurrentHashMap<>();

    private ShopText() {}

    /**
     * What a text names.
     *
     * @param variables whose value stands in the text
     * @param sections what is written only if there is such a thing, or only if there is none
     */
    public record Names(Set<String> variables, Set<String> sections) {

        /** Whether a coupon stands in the text whether there is one or not. */
        boolean needsCoupon() {
            return variables.stream().anyMatch(Names::isCoupon)
                    && sections.stream().noneMatch(Names::isCoupon);
        }

        /** The text shows the code itself. */
        public boolean couponCode() {
            return variables.contains("coupon_code");
        }

        /** The text says itself where the choices of a survey stand. */
        public boolean choices() {
            return variables.contains(CHOICES);
        }

        /** The text shows what its reader said they do not know. */
        public boolean presentation() {
            return variables.contains(PRESENTATION);
        }

        public boolean proof() {
            return variables.contains("proof");
        }

        /** The text speaks of what is new. */
        public boolean products() {
            return productBlock() || sections.contains(PRODUCTS) || sections.contains("has_products");
        }

        /** The text says itself where what is new stands. */
        public boolean productBlock() {
            return variables.contains(PRODUCTS);
        }

        private static boolean isCoupon(String name) {
            return name.startsWith("coupon_");
        }
    }

    /** The names in a text; what is no tag is left out. */
    public static Names names(String text) {
        var names = new Names(new HashSet<>(), new HashSet<>());
        for (var tag : TextTag.all(text, new ArrayList<>())) {
            (tag.variable() ? names.variables() : names.sections()).add(tag.name());
        }
        return names;
    }

    /** What stands in the filled text where a block of this variable goes. */
    public static String block(String name) {
        return BLOCK + name + BLOCK;
    }

    /**
     * The text with its variables filled in, as plain text; whoever puts it into HTML escapes it there. A reader without a name is
     * greeted without one: it goes together with the comma or space that leads to it.
     */
    public static String fill(String text, Map<String, Object> values) {
        if (!"".equals(values.get(NAME))) {
            return compiled(text).execute(values);
        }
        var nameless = compiled(withoutName(text)).execute(values);
        var led = LEADS.matcher(nameless)
                .replaceAll(start ->
                        java.util.regex.Matcher.quoteReplacement(start.group(1).toUpperCase(java.util.Locale.ROOT)));
        return FOLLOWS.matcher(led).replaceAll("");
    }

    private static Template compiled(String text) {
        if (COMPILED.size() >= REMEMBERED) {
            COMPILED.clear();
        }
        return COMPILED.computeIfAbsent(text, PLAIN::compile);
    }

    /** The name stays as it is in a section: there it is another's, or nothing is written at all. */
    private static String withoutName(String text) {
        var result = new StringBuilder(text);
        var inside = new ArrayDeque<String>();
        var outside = new ArrayList<TextTag>();
        for (var tag : TextTag.all(text, new ArrayList<>())) {
            if (tag.closes()) {
                inside.pollLast();
            } else if (!tag.variable()) {
                inside.addLast(tag.name());
            } else if (tag.name().equals(NAME) && !inside.contains(PRODUCTS) && !inside.contains(NAME)) {
                outside.add(tag);
            }
        }
        for (var i = outside.size() - 1; i >= 0; i--) {
            result.replace(outside.get(i).start(), outside.get(i).end(), String.valueOf(NOBODY));
        }
        return result.toString();
    }

    private static String block(Collection<?> list) {
        return list.isEmpty() ? "" : block(PRODUCTS);
    }

    /** What a text may name, for pages that explain it. */
    public static List<String> variables() {
        return ShopTextRules.VARIABLES.stream().sorted().toList();
    }
}
