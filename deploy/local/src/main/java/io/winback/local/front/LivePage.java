package io.winback.local.front;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** The live page: whole for a browser without scripts, and in pieces, by {@code /status.json}, for one with them. */
final class LivePage {

    private static final String SCRIPT = Frame.resource("live.js");

    private final Board board;
    private final Figures figures;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    LivePage(Board board, Figures figures, Clock clock) {
        this.board = board;
        this.figures = figures;
        this.clock = clock;
    }

    Answer html() {
        var nonce = nonce();
        var body = new StringBuilder();
        pieces(figures.latest()).forEach((name, piece) -> body.append("<section id=\"")
                .append(name)
                .append("\">")
                .append(piece)
                .append("</section>\n"));
        body.append("<script nonce=\"")
                .append(nonce)
                .append("\">")
                .append(SCRIPT)
                .append("</script>");
        return Answer.page(
                200,
                Frame.page(
                        "Winback, live",
                        "<noscript><meta http-equiv=\"refresh\" content=\"2\"></noscript>",
                        body.toString()),
                "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none';"
                        + " form-action 'self' http://localhost:*; script-src 'nonce-" + nonce + "'");
    }

    Answer status() {
        var seen = figures.latest();
        var status = new LinkedHashMap<String, Object>();
        status.put("headline", board.headline());
        status.put("stepsLeft", board.stepsLeft());
        status.put("steps", board.steps().stream().map(LivePage::step).toList());
        status.put("parts", board.parts().stream().map(LivePage::part).toList());
        status.put("now", seen.clock().get("now").text());
        status.put("stories", board.stories().stream().map(Board.Story::title).toList());
        status.put("html", pieces(seen));
        return Answer.json(200, status);
    }

    private Map<String, String> pieces(Figures.Snapshot seen) {
        var pieces = new LinkedHashMap<String, String>();
        pieces.put("state", RunPieces.state(board, seen.clock(), clock.instant()));
        pieces.put("figures", FigurePieces.all(seen));
        pieces.put("stories", StoryPieces.all(board.stories()));
        pieces.put("mails", FigurePieces.mails(seen.mails()));
        pieces.put("decisions", FigurePieces.decisions(seen.suite().get("lastDecisions")));
        pieces.put("parts", RunPieces.parts(board.parts()));
        pieces.put("steps", RunPieces.steps(board.steps()));
        return pieces;
    }

    private static Map<String, Object> step(Board.Step step) {
        return Map.of("title", step.title(), "progress", step.progress().name(), "detail", step.detail());
    }

    private static Map<String, Object> part(Board.Part part) {
        return Map.of(
                "name",
                part.name(),
                "condition",
                part.condition().name(),
                "note",
                part.note(),
                "address",
                part.address());
    }

    private String nonce() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
