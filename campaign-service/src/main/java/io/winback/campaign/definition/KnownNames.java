package io.winback.campaign.definition;

import io.winback.campaign.audience.Segments;
import io.winback.campaign.audience.Surveys;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** The segments and surveys a definition names, and which of them are published. */
@Singleton
class KnownNames {

    private final Segments segments;
    private final Surveys surveys;

    KnownNames(Segments segments, Surveys surveys) {
        this.segments = segments;
        this.surveys = surveys;
    }

    /** Each place that names what is not published, or is not known here yet, or asks for what no survey of it tells. */
    List<Place> missing(CampaignDefinition definition) {
        var places = new ArrayList<Place>();
        var unknown = unknown(definition);
        for (var segment : unknown.segments()) {
            places.add(
                    new Place("segment", "the segment " + segment + " is not published; publish it before the launch"));
        }
        for (var i = 0; i < definition.stages().size(); i++) {
            var survey = definition.stages().get(i).survey();
            if (survey != null && unknown.surveys().contains(survey)) {
                places.add(new Place(
                        "stages[" + i + "].survey",
                        "the survey " + survey + " is not published; publish it before the launch"));
            }
        }
        AnswerRules.check(definition, surveys.of(Needs.of(definition).surveys()), places);
        return places;
    }

    /** What of the names is not published, or is not known here yet. */
    Needs unknown(CampaignDefinition definition) {
        var needs = Needs.of(definition);
        var known = surveys.of(needs.surveys());
        return new Needs(
                needs.segments().stream()
                        .filter(segment -> !segments.published(segment))
                        .toList(),
                needs.surveys().stream()
                        .filter(survey -> !known.containsKey(survey))
                        .toList(),
                List.of());
    }
}
