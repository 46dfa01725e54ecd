package io.winback.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Invents what the order files do not tell: names, addresses under {@code .example}, languages, consent. The same seed, the same people. */
final class Invention {

    static final double CONSENT = 0.85;
    static final double CHINESE = 0.06;
    static final double ESTONIAN = 0.06;
    static final double UKRAINIAN = 0.06;

    private static final Map<String, String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toMap(
                    code -> new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH),
                    Function.identity(),
                    (first, second) -> first));
    private static final Map<String, String> SPOKEN = Map.of("EIRE", "IE", "USA", "US", "RSA", "ZA");

    private final long seed;
    private final JsonNode names = Json.resource("names.json");

    Invention(long seed) {
        this.seed = seed;
    }

    Person person(String id, String country) {
        var chance = Seeds.random(seed, "person", id);
        var permits = chance.nextDouble() < CONSENT;
        var language = language(chance.nextDouble());
        return new Person(id, name(language, chance), address(id, language), language, code(country), permits);
    }

    static String rates() {
        return "consent " + Words.percent(CONSENT) + "; zh, et and uk " + Words.percent(CHINESE) + " each, else en";
    }

    private static String address(String id, String language) {
        var host = language.equals("en") ? "post.example" : language + ".post.example";
        return "customer-" + id.toLowerCase(Locale.ROOT) + "@" + host;
    }

    private static String language(double drawn) {
        if (drawn < CHINESE) {
            return "zh";
        }
        if (drawn < CHINESE + ESTONIAN) {
            return "et";
        }
        return drawn < CHINESE + ESTONIAN + UKRAINIAN ? "uk" : "en";
    }

    private String name(String language, SplittableRandom chance) {
        var given = oneOf(names.path(language).path("given"), chance);
        var family = oneOf(names.path(language).path("family"), chance);
        return language.equals("zh") ? family + given : given + " " + family;
    }

    private static String oneOf(JsonNode list, SplittableRandom chance) {
        return list.get(chance.nextInt(list.size())).asText();
    }

    private static @Nullable String code(String country) {
        return SPOKEN.getOrDefault(country, COUNTRIES.get(country));
    }
}
