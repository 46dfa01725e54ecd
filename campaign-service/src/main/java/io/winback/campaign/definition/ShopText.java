package io.winback.campaign.definition;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Text written by the shop: data for a logic-less engine, with a fixed list of variables. It can neither call code nor carry markup. */
public final class ShopText {

    /** What a text may name. */
    public static final Set<String> VARIABLES = Set.of(
            "name",
            "shop",
            "fault",
            "coupon_code",
            "coupon_worth",
            "coupon_expires",
            "products",
            "products.name",
            "products.text",
            "products.url");

    private static final Mustache.Compiler PLAIN =
            Mustache.compiler().escapeHTML(false).strictSections(true);

    private ShopText() {}

    /** What is wrong with a text, or nothing. */
    public static Optional<String> problem(String text) {
        try {
            var names = new HashSet<String>();
            PLAIN.compile(text).visit(new Names(names));
            names.removeAll(VARIABLES);
            return names.isEmpty()
                    ? Optional.empty()
                    : Optional.of("unknown variable " + String.join(", ", names) + "; known are "
                            + String.join(", ", VARIABLES.stream().sorted().toList()));
        } catch (MustacheException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** The text with its variables filled in, as plain text; whoever puts it into HTML escapes it there. */
    public static String fill(String text, Map<String, Object> values) {
        return PLAIN.defaultValue("").compile(text).execute(values);
    }

    private record Names(Set<String> names) implements Mustache.Visitor {

        @Override
        public void visitText(String text) {}

        @Override
        public void visitVariable(String name) {
            names.add(name);
        }

        @Override
        public boolean visitInclude(String name) {
            throw new MustacheException("{{>" + name + "}}: a text includes no other");
        }

        @Override
        public boolean visitSection(String name) {
            names.add(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            names.add(name);
            return true;
        }
    }
}
