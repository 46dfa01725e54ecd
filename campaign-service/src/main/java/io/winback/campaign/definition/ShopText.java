package io.winback.campaign.definition;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Text written by the shop: data for a logic-less engine, with a fixed list of variables. It can neither call code nor carry markup. */
public final class ShopText {

    /** The list of what is new: a section, {@code {{#products}}{{name}} {{text}} {{url}}{{/products}}}. */
    private static final String PRODUCTS = "products";

    private static final Set<String> VARIABLES =
            Set.of("name", "shop", "fault", "coupon_code", "coupon_worth", "coupon_expires", "text", "url");

    private static final Mustache.Compiler PLAIN = Mustache.compiler()
            .escapeHTML(false)
            .strictSections(true)
            .emptyStringIsFalse(true)
            .defaultValue("");

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

        public boolean products() {
            return sections.contains(PRODUCTS);
        }

        private static boolean isCoupon(String name) {
            return name.startsWith("coupon_");
        }
    }

    /** What is wrong with a text, or nothing. */
    public static Optional<String> problem(String text) {
        try {
            var names = visit(text);
            var unknown = new TreeSet<>(names.variables());
            unknown.addAll(names.sections());
            unknown.removeAll(VARIABLES);
            if (!names.variables().contains(PRODUCTS)) {
                unknown.remove(PRODUCTS);
            }
            return unknown.isEmpty()
                    ? Optional.empty()
                    : Optional.of("unknown variable " + String.join(", ", unknown) + "; known are "
                            + String.join(", ", new TreeSet<>(VARIABLES)) + " and the section #products");
        } catch (MustacheException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** The names in a text; none in one that is wrong. */
    public static Names names(String text) {
        try {
            return visit(text);
        } catch (MustacheException e) {
            return new Names(Set.of(), Set.of());
        }
    }

    /** The text with its variables filled in, as plain text; whoever puts it into HTML escapes it there. */
    public static String fill(String text, Map<String, Object> values) {
        return PLAIN.compile(text).execute(values);
    }

    private static Names visit(String text) {
        var names = new Names(new HashSet<>(), new HashSet<>());
        PLAIN.compile(text).visit(new Visitor(names));
        return names;
    }

    private record Visitor(Names names) implements Mustache.Visitor {

        @Override
        public void visitText(String text) {}

        @Override
        public void visitVariable(String name) {
            names.variables().add(name);
        }

        @Override
        public boolean visitInclude(String name) {
            throw new MustacheException("{{>" + name + "}}: a text includes no other");
        }

        @Override
        public boolean visitSection(String name) {
            names.sections().add(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            names.sections().add(name);
            return true;
        }
    }
}
