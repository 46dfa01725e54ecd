package io.winback.local.front;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The pieces of the live page that tell how the run stands: headline, steps, parts. */
final class RunPieces {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.ENGLISH)
            .withZone(ZoneId.of("Europe/London"));

    private RunPieces() {}

    static String state(Board board, Json clock, Instant now) {
        var steps = board.steps();
        var left = board.stepsLeft();
        var running = board.running(now);
        var text =
                new StringBuilder("<h1>").append(Html.escape(board.headline())).append("</h1>");
        text.append("<p role=\"status\">");
        date(clock).ifPresent(date -> text.append("<strong>")
                .append(Html.escape(date))
                .append("</strong> ")
                .append("true".equals(clock.get("stepped").textOr("")) ? "(simulated date) " : "(today) "));
        text.append("Running for ").append(minutes(running)).append(".</p>");
        if (left > 0) {
            text.append("<p><label for=\"progress\">Steps left: ")
                    .append(left)
                    .append(" of ")
                    .append(steps.size());
            working(steps).ifPresent(step -> text.append(". Now: ").append(Html.escape(sentence(step))));
            text.append("</label> <progress id=\"progress\" max=\"")
                    .append(steps.size())
                    .append("\" value=\"")
                    .append(steps.size() - left)
                    .append("\"></progress></p>");
        }
        return text.toString();
    }

    static String steps(List<Board.Step> steps) {
        return "<h2>Steps</h2><ol class=\"steps\">"
                + steps.stream().map(RunPieces::step).collect(Collectors.joining())
                + "</ol>";
    }

    static String parts(List<Board.Part> parts) {
        if (parts.isEmpty()) {
            return "<h2>Parts</h2><p>None yet.</p>";
        }
        return "<h2>Parts</h2><div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Parts\"><table><thead><tr><th>Part</th><th>State</th>"
                + "<th>Address</th></tr></thead><tbody>"
                + parts.stream().map(RunPieces::part).collect(Collectors.joining())
                + "</tbody></table></div>";
    }

    private static String part(Board.Part part) {
        var words = part.condition().name().toLowerCase(Locale.ROOT);
        var api = part.api()
                .filter(address -> part.condition() == Board.Condition.UP)
                .map(address -> " <a href=\"" + Html.escape(address) + "\">API page</a>")
                .orElse("");
        var note = part.note().isBlank() ? "" : "<pre>" + Html.escape(part.note()) + "</pre>";
        return "<tr><th scope=\"row\">" + Html.escape(part.title()) + "</th><td><span class=\"tag " + words + "\">"
                + words + "</span>" + note + "</td><td>" + Html.escape(part.address()) + api + "</td></tr>";
    }

    private static String step(Board.Step step) {
        var words = step.progress().name().toLowerCase(Locale.ROOT);
        return "<li><span class=\"tag " + words + "\">" + words + "</span> " + Html.escape(sentence(step)) + "</li>";
    }

    private static String sentence(Board.Step step) {
        return step.detail().isBlank() ? step.title() : step.title() + ": " + step.detail();
    }

    private static Optional<Board.Step> working(List<Board.Step> steps) {
        return steps.stream()
                .filter(step -> step.progress() == Board.Progress.WORKING)
                .findFirst();
    }

    private static Optional<String> date(Json clock) {
        return clock.get("now").text().flatMap(text -> {
            try {
                return Optional.of(DATE.format(Instant.parse(text)));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        });
    }

    private static String minutes(Duration duration) {
        return duration.toMinutes() < 1
                ? "less than a minute"
                : duration.toMinutes() + (duration.toMinutes() == 1 ? " minute" : " minutes");
    }
}
