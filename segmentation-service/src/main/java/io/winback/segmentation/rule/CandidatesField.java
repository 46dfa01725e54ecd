package io.winback.segmentation.rule;

import java.util.UUID;

/** Whether the customer was chosen for a list of candidates; what is known is the rank on it. A list never changes. */
record CandidatesField() implements Field {

    @Override
    public String name() {
        return "candidates";
    }

    @Override
    public Condition read(Place place) {
        place.only("field", "is");
        return new Condition(place, new Rank(place.at("is").id()), new Test.Exists(true));
    }

    private record Rank(UUID list) implements Fact {
        @Override
        public String sql(RuleSql sql) {
            return "(select c.rank from candidate c where c.customer_id = f.customer_id and c.list_id = "
                    + sql.parameter(list) + ")";
        }
    }
}
