package io.winback.segmentation.rule;

import java.util.stream.Stream;

/** An attribute the shop has given the customer: one of several texts, a number between limits, or whether it is there at all. */
record AttributeField() implements Field {

    @Override
    public String name() {
        return "attribute";
    }

    @Override
    public Condition read(Place place) {
        place.only("field", "name", "is", "in", "exists", "atLeast", "atMost");
        var attribute = new Fact.Attribute(place.at("name").text());
        var exists = place.has("exists");
        var number = place.has("atLeast") || place.has("atMost");
        var text = place.has("is") || place.has("in");
        if (Stream.of(exists, number, text).filter(asked -> asked).count() != 1) {
            throw place.wrong("Needs one of is, in, exists, or limits with atLeast and atMost.");
        }
        if (exists) {
            return new Condition(
                    place, attribute, new Test.Exists(place.at("exists").bool()));
        }
        return number
                ? new Condition(place, new Fact.AttributeNumber(attribute), Scale.MONEY.limits(place))
                : new Condition(place, attribute, new Test.OneOf(Field.texts(place, null)));
    }
}
