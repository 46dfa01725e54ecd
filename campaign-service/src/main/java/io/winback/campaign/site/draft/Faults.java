package io.winback.campaign.site.draft;

import io.quarkus.qute.TemplateData;
import io.winback.campaign.definition.Place;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is wrong with a form, in the words of our own problems.
 *
 * @param others what is wrong elsewhere
 */
@TemplateData
record Faults(String name, String key, String segment, List<String> others) {

    static final Faults NONE = new Faults("", "", "", List.of());

    static Faults of(List<Place> places) {
        return new Faults(
                at("name", places),
                at("key", places),
                at("segment", places),
                places.stream()
                        .filter(place -> !List.of("name", "key", "segment").contains(place.field()))
                        .map(place -> place.field() + ": " + place.message())
                        .toList());
    }

    private static String at(String field, List<Place> places) {
        return places.stream()
                .filter(place -> place.field().equals(field))
                .map(Place::message)
                .collect(Collectors.joining("; "));
    }

    public boolean any() {
        return !equals(NONE);
    }
}
