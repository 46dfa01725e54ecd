package io.winback.segmentation.rule;

import java.util.List;

/** Whether a purpose is permitted by mail. */
record ConsentField() implements Field {

    private static final List<String> PURPOSES = List.of("OFFERS", "NEWS", "SURVEY", "SERVICE_NOTICE");
    private static final String GRANTED = "GRANTED";

    @Override
    public String name() {
        return "consent";
    }

    @Override
    public Condition read(Place place) {
        place.only("field", "purpose", "is");
        var purpose = place.at("purpose").node().asText();
        if (!PURPOSES.contains(purpose)) {
            throw place.at("purpose").wrong("Must be one of " + String.join(", ", PURPOSES) + ".");
        }
        if (!place.at("is").node().asText().equals(GRANTED)) {
            throw place.at("is").wrong("Must be GRANTED; for its absence put the condition under not.");
        }
        return new Condition(place, new Fact.Permission(purpose), new Test.OneOf(List.of(GRANTED)));
    }
}
