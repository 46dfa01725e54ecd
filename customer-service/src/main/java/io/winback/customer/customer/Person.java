package io.winback.customer.customer;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What describes a customer. */
public record Person(
        @Nullable String name,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String country,
        Map<String, String> attributes) {

    Person with(Map<String, String> newAttributes) {
        return new Person(name, language, zone, country, newAttributes);
    }

    /** Whether something differs that goes with the profile, which is all but the name. */
    boolean profileDiffers(Person other) {
        return !Objects.equals(language, other.language)
                || !Objects.equals(zone, other.zone)
                || !Objects.equals(country, other.country)
                || !attributes.equals(other.attributes);
    }
}
