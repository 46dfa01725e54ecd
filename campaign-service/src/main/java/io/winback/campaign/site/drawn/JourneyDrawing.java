package io.winback.campaign.site.drawn;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Route;
import io.winback.campaign.definition.Stage;
import io.winback.campaign.site.RunWords;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Language;
import io.winback.platform.shop.ShopProfile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Draws a campaign. */
public final class JourneyDrawing {

    private final CampaignDefinition definition;
    private final @Nullable RunFigures runs;
    private final Tree tree;
    private final DrawnWords words;
    private final StageWords stages;
    private final RouteWords routes;
    private final WaitWords waits;
    private final RunWords codes;
    private final Figures figures;
    private final EntryWords entries;

    /** @param runs none before the launch */
    public JourneyDrawing(
            CampaignDefinition definition, @Nullable RunFigures runs, Language language, ShopProfile shop) {
        this.definition = definition;
        this.runs = runs;
        this.tree = new Tree(definition);
        this.words = language.words(DrawnWords.class);
        this.stages = new StageWords(language, shop);
        this.routes = new RouteWords(language, shop.currency());
        this.waits = new WaitWords(language);
        this.codes = new RunWords(language);
        this.figures = new Figures(language);
        this.entries = new EntryWords(language);
    }

    public Drawing draw() {
        return new Drawing(
                entries.of(definition),
                sequence(definition.first()),
                tree.unreached().stream()
                        .map(key -> step(stage(key), "", List.of()))
                        .toList());
    }

    /** A stage, what follows it by itself, and what follows where its branches meet again. */
    private List<Drawing.Step> sequence(Stage first) {
        return sequence(first, "");
    }

    private List<Drawing.Step> sequence(Stage first, String from) {
        var steps = new ArrayList<Drawing.Step>();
        var follows = follower(first);
        steps.add(step(first, from, follows == null ? ways(first) : List.of()));
        if (follows != null) {
            steps.addAll(sequence(follows));
        }
        for (var meeting : tree.meetings(first)) {
            steps.addAll(sequence(stage(meeting), words.from(list(tree.before(meeting)))));
        }
        return steps;
    }

    /** The stage everybody goes to from here, if it stands nowhere else. */
    private @Nullable Stage follower(Stage stage) {
        if (stage.next().isEmpty()) {
            return null;
        }
        var first = stage.next().get(0);
        var to = first.stage();
        return to != null && routes.of(first).isEmpty() && tree.isBelow(to, stage.key()) ? stage(to) : null;
    }

    private List<Drawing.Way> ways(Stage stage) {
        if (stage.next().isEmpty()) {
            return List.of();
        }
        var ways = new ArrayList<Drawing.Way>();
        var drawn = new HashSet<String>();
        for (var route : stage.next()) {
            var who = routes.of(route);
            ways.add(way(stage, route, who.isEmpty() ? everybody(ways) : words.who(who), drawn));
            if (who.isEmpty()) {
                return ways;
            }
        }
        var end = words.ends(codes.end("COMPLETED"));
        ways.add(new Drawing.Way(everybody(ways), "", end, "", List.of()));
        return ways;
    }

    private String everybody(List<Drawing.Way> before) {
        return before.isEmpty() ? words.everybody() : words.otherwise();
    }

    private Drawing.Way way(Stage stage, Route route, String who, Set<String> drawn) {
        var to = route.stage();
        if (to == null) {
            var end = Objects.requireNonNullElse(route.end(), "COMPLETED");
            var ends = words.ends(codes.end(end));
            var quiet = route.quiet();
            var told = quiet == null ? ends : words.comma(ends, words.quiet(waits.of(quiet)));
            return new Drawing.Way(who, "", told, "", List.of());
        }
        var counted = drawn.add(to);
        var count = runs == null || !counted ? "" : words.went(figures.count(runs.went(stage.key(), to)));
        return counted && tree.isBelow(to, stage.key())
                ? new Drawing.Way(who, count, "", "", sequence(stage(to)))
                : new Drawing.Way(who, count, "", to, List.of());
    }

    private Drawing.Step step(Stage stage, String from, List<Drawing.Way> ways) {
        return new Drawing.Step(
                stage.key(),
                stages.before(stage),
                stages.mails(stage, definition),
                stages.after(stage, definition),
                from,
                runs == null ? List.of() : figures(stage, runs),
                runs == null ? "" : left(runs.ended(stage.key())),
                ways);
    }

    private List<String> figures(Stage stage, RunFigures counts) {
        var mails = counts.mails(stage.key());
        var texts = new ArrayList<String>();
        texts.add(words.reached(figures.count(counts.reached(stage.key()))));
        texts.add(words.here(figures.count(counts.here(stage.key()))));
        if (stage.mail() != null) {
            texts.add(words.sent(figures.count(mails.sent())));
        }
        add(texts, mails.waiting(), words::waiting);
        add(texts, mails.skipped(), words::skipped);
        add(texts, mails.unknown(), words::unknown);
        return texts;
    }

    private void add(List<String> texts, long count, UnaryOperator<String> text) {
        if (count > 0) {
            texts.add(text.apply(figures.count(count)));
        }
    }

    private String left(Map<String, Long> ended) {
        return ended.isEmpty()
                ? ""
                : words.left(list(ended.entrySet().stream()
                        .map(end -> codes.end(end.getKey()) + " " + figures.count(end.getValue()))
                        .toList()));
    }

    private String list(List<String> parts) {
        return parts.stream().reduce(words::comma).orElse("");
    }

    private Stage stage(String key) {
        return definition.stage(key).orElseThrow();
    }
}
