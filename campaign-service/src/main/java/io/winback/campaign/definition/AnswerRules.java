package io.winback.campaign.definition;

import io.winback.campaign.audience.PublishedSurvey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether the surveys of a definition can be answered, and can tell what its ways ask for. */
final class AnswerRules {

    private final Map<String, PublishedSurvey> surveys;
    private final JourneyGraph graph;
    private final List<Place> problems;

    private AnswerRules(Map<String, PublishedSurvey> surveys, JourneyGraph graph, List<Place> problems) {
        this.surveys = surveys;
        this.graph = graph;
        this.problems = problems;
    }

    /** @param surveys those that are published, by key; the others are somebody else's matter */
    static void check(CampaignDefinition definition, Map<String, PublishedSurvey> surveys, List<Place> problems) {
        var rules = new AnswerRules(surveys, new JourneyGraph(definition), problems);
        for (var i = 0; i < definition.stages().size(); i++) {
            var stage = definition.stages().get(i);
            rules.checkOpen("stages[" + i + "].survey", stage);
            for (var k = 0; k < stage.next().size(); k++) {
                rules.checkRoute(
                        "stages[" + i + "].next[" + k + "].",
                        stage,
                        stage.next().get(k));
            }
        }
    }

    private void checkOpen(String place, Stage stage) {
        var survey = stage.survey() == null ? null : surveys.get(stage.survey());
        if (survey != null && !survey.open()) {
            problem(
                    place,
                    "the survey " + survey.key() + " is closed and takes no answers; open it with POST /api/surveys/"
                            + survey.key() + "/open, or ask another one");
        }
    }

    private void checkRoute(String place, Stage stage, Route route) {
        var asked = graph.on(stage).stream()
                .map(Stage::survey)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .distinct()
                .sorted()
                .toList();
        // what is not published is told of already
        if (!route.asksForAnswers() || asked.isEmpty() || !surveys.keySet().containsAll(asked)) {
            return;
        }
        var telling = asked.stream()
                .map(surveys::get)
                .map(Objects::requireNonNull)
                .filter(survey -> !survey.confidential())
                .toList();
        if (telling.isEmpty()) {
            var field = RouteRules.answerField(route);
            problem(
                    place + field,
                    "the survey " + String.join(", ", asked)
                            + " is confidential, and what somebody answered is never told; leave " + field
                            + " out, or ask a survey that is identified");
            return;
        }
        checkReasons(place + "reasons", route, telling);
        checkCodes(place + "needs", route.needs(), telling, PublishedSurvey::needs, "yields the need");
        checkCodes(place + "knows", route.knows(), telling, PublishedSurvey::products, "asks about the product");
        checkCodes(place + "notKnown", route.notKnown(), telling, PublishedSurvey::products, "asks about the product");
    }

    /** One of several reasons is enough: somebody comes this way. */
    private void checkReasons(String place, Route route, List<PublishedSurvey> telling) {
        var told = union(telling, PublishedSurvey::reasons);
        if (told == null || route.reasons().isEmpty()) {
            return;
        }
        var possible = route.reasons().stream()
                .anyMatch(reason ->
                        told.contains(reason) || told.stream().anyMatch(code -> code.startsWith(reason + ".")));
        if (!possible) {
            problem(place, "nobody comes this way: " + names(telling) + " yields none of these reasons" + only(told));
        }
    }

    private void checkCodes(
            String place,
            List<String> codes,
            List<PublishedSurvey> telling,
            Function<PublishedSurvey, @Nullable List<String>> yields,
            String what) {
        var told = union(telling, yields);
        if (told != null) {
            codes.stream()
                    .filter(code -> !told.contains(code))
                    .forEach(code -> problem(place, names(telling) + " never " + what + " " + code + only(told)));
        }
    }

    /** What they yield together; null where one of them never told. */
    private static @Nullable TreeSet<String> union(
            List<PublishedSurvey> telling, Function<PublishedSurvey, @Nullable List<String>> yields) {
        var all = new ArrayList<String>();
        for (var survey : telling) {
            var codes = yields.apply(survey);
            if (codes == null) {
                return null;
            }
            all.addAll(codes);
        }
        return new TreeSet<>(all);
    }

    private static String names(List<PublishedSurvey> surveys) {
        return "the survey " + surveys.stream().map(PublishedSurvey::key).collect(Collectors.joining(", "));
    }

    private static String only(TreeSet<String> told) {
        return told.isEmpty() ? "; leave it out" : "; known are " + String.join(", ", told);
    }

    private void problem(String place, String message) {
        problems.add(new Place(place, message));
    }
}
