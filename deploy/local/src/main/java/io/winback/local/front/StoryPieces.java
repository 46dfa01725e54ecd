package io.winback.local.front;

import java.util.List;
import java.util.stream.Collectors;

/** What a driver told, as sections of the live page. */
final class StoryPieces {

    private StoryPieces() {}

    static String all(List<Board.Story> stories) {
        return stories.stream().map(StoryPieces::one).collect(Collectors.joining());
    }

    /** The lines are escaped; the piece of HTML is the driver's own, and the page's policy lets no script of it run. */
    private static String one(Board.Story story) {
        var lines = story.lines().isEmpty()
                ? ""
                : "<div class=\"lines\" tabindex=\"0\" role=\"region\" aria-label=\"" + Html.escape(story.title())
                        + "\">"
                        + story.lines().stream().map(Html::withLinks).collect(Collectors.joining("\n"))
                        + "</div>";
        return "<article><h2>" + Html.escape(story.title()) + "</h2>" + lines
                + story.html().orElse("") + "</article>";
    }
}
