package io.winback.segmentation.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a condition may ask of, with the form of its question. */
interface Field {

    String name();

    Condition read(Place place);

    /** A number between limits. */
    record OfNumber(String name, Scale scale, Fact fact) implements Field {
        @Override
        public Condition read(Place place) {
            place.only("field", "atLeast", "atMost");
            return new Condition(place, fact, scale.limits(place));
        }
    }

    /** A number that may be asked of some of the purchases only. */
    record OfPurchases(String name, Scale scale, Fact overall, Function<Selection, Fact> selected) implements Field {
        @Override
        public Condition read(Place place) {
            place.only(Stream.of(new String[] {"field"}, Selection.PROPERTIES, new String[] {"atLeast", "atMost"})
                    .flatMap(Stream::of)
                    .toArray(String[]::new));
            var selection = Selection.of(place);
            return new Condition(place, selection.all() ? overall : selected.apply(selection), scale.limits(place));
        }
    }

    /** A date in a period. */
    record OfDate(String name, Fact fact) implements Field {
        @Override
        public Condition read(Place place) {
            place.only("field", "from", "to");
            var from = place.has("from") ? place.at("from").date() : null;
            var to = place.has("to") ? place.at("to").date() : null;
            if (from == null && to == null) {
                throw place.wrong("Needs from, to or both.");
            }
            if (from != null && to != null && from.isAfter(to)) {
                throw place.at("to").wrong("Must not be before from.");
            }
            return new Condition(place, fact, new Test.Period(from, to));
        }
    }

    /** Yes or no. */
    record OfFlag(String name, Fact fact) implements Field {
        @Override
        public Condition read(Place place) {
            place.only("field", "is");
            return new Condition(place, fact, new Test.Is(place.at("is").bool()));
        }
    }

    /** One of several codes of a form. */
    record OfCode(String name, Pattern form, Fact fact, Function<List<String>, Test> test) implements Field {
        @Override
        public Condition read(Place place) {
            place.only("field", "is", "in");
            return new Condition(place, fact, test.apply(texts(place, form)));
        }
    }

    /** The texts under is or in, of the form where there is one. */
    static List<String> texts(Place place, @Nullable Pattern form) {
        if (place.has("is") == place.has("in")) {
            throw place.wrong("Needs either is or in.");
        }
        var places = place.has("is") ? List.of(place.at("is")) : place.at("in").list("text");
        return places.stream().map(text -> ofForm(text, form)).toList();
    }

    private static String ofForm(Place place, @Nullable Pattern form) {
        var text = place.text();
        if (form != null && !form.matcher(text).matches()) {
            throw place.wrong("Must be of the form " + form.pattern() + ".");
        }
        return text;
    }

    /** Which numbers make sense. */
    enum Scale {
        /** Any number. */
        MONEY {
            @Override
            BigDecimal read(Place place) {
                return place.number();
            }
        },
        COUNT {
            @Override
            BigDecimal read(Place place) {
                return BigDecimal.valueOf(place.whole(0, Integer.MAX_VALUE));
            }
        },
        DAYS {
            @Override
            BigDecimal read(Place place) {
                return BigDecimal.valueOf(place.whole(0, Place.MOST_DAYS));
            }
        },
        /** Of one figure of RFM. */
        SCORE {
            @Override
            BigDecimal read(Place place) {
                return BigDecimal.valueOf(place.whole(1, 5));
            }
        },
        /** A number of purchases that is expected, which is seldom whole. */
        EXPECTED {
            @Override
            BigDecimal read(Place place) {
                var expected = place.number();
                if (expected.signum() < 0) {
                    throw place.wrong("Must be a number from 0 on, such as 1.5.");
                }
                return expected;
            }
        },
        SHARE {
            @Override
            BigDecimal read(Place place) {
                var share = place.number();
                if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
                    throw place.wrong("Must be a share from 0 to 1, such as 0.5.");
                }
                return share;
            }
        };

        abstract BigDecimal read(Place place);

        Test.Limits limits(Place place) {
            var atLeast = place.has("atLeast") ? read(place.at("atLeast")) : null;
            var atMost = place.has("atMost") ? read(place.at("atMost")) : null;
            if (atLeast == null && atMost == null) {
                throw place.wrong("Needs atLeast, atMost or both.");
            }
            if (atLeast != null && atMost != null && atLeast.compareTo(atMost) > 0) {
                throw place.at("atMost").wrong("Must not be below atLeast.");
            }
            return new Test.Limits(atLeast, atMost);
        }
    }
}
