package io.winback.campaign.definition;

import java.util.List;

/** A definition that cannot run as it is. */
public final class DefinitionProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Place> places;

    DefinitionProblem(List<Place> places) {
        super("The campaign is not complete");
        this.places = List.copyOf(places);
    }

    /** What is wrong, place by place. */
    public List<Place> places() {
        return places;
    }
}
