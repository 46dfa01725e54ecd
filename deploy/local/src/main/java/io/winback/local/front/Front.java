package io.winback.local.front;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** The first process up: live page, mailbox, and the services behind one address. Listens on the loopback interface only. */
public final class Front implements AutoCloseable {

    private static final int LARGEST_STORY = 2_000_000;
    private static final int BACKLOG = 200;

    private final HttpServer server;
    private final Sources sources;
    private final Board board;
    private final Figures figures;
    private final LivePage page;
    private final MailboxPages mailbox;
    private final Proxy proxy = new Proxy();
    private volatile Controls controls = (part, action) -> new Controls.Outcome(409, "Nothing runs yet.");

    private Front(HttpServer server, Sources sources, Board board, Supplier<Optional<String>> auditorKey, Clock clock) {
        this.server = server;
        this.sources = sources;
        this.board = board;
        this.figures = new Figures(sources, auditorKey);
        this.page = new LivePage(board, figures, clock);
        this.mailbox = new MailboxPages(sources.mail());
    }

    /** Opens the page; a port in use is a {@link java.net.BindException}. */
    public static Front open(int port, Sources sources, Board board, Supplier<Optional<String>> auditorKey, Clock clock)
            throws IOException {
        // answers are small and many: do not let them wait for the acknowledgement of the headers
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), BACKLOG);
        var front = new Front(server, sources, board, auditorKey, clock);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "front");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", front::handle);
        front.figures.start();
        server.start();
        return front;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public void controls(Controls given) {
        controls = given;
    }

    @Override
    public void close() {
        figures.close();
        server.stop(0);
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var service = sources.serving(path);
            if (service.isPresent()) {
                proxy.pass(exchange, service.get());
            } else if (exchange.getRequestMethod().equals("POST")) {
                posted(exchange, path).send(exchange);
            } else {
                shown(exchange, path).send(exchange);
            }
        } catch (IOException | RuntimeException e) {
            // the other side went away, or the answer has begun already: closing the exchange is all that is left
            System.getLogger("front").log(System.Logger.Level.DEBUG, "request not answered", e);
        }
    }

    private Answer shown(HttpExchange exchange, String path) {
        if (!exchange.getRequestMethod().matches("GET|HEAD")) {
            return Answer.problem(405, "Method Not Allowed", "This page is read with GET.");
        }
        if (path.startsWith("/mailbox")) {
            return mailbox.answer(
                    path, Optional.ofNullable(exchange.getRequestURI().getQuery()));
        }
        return switch (path) {
            case "/" -> page.html();
            case "/status.json" -> page.status();
            case "/favicon.ico" -> new Answer(204, "image/x-icon", "", Map.of());
            default -> Answer.problem(404, "Not Found", "Nothing is served at " + path + ". The live page is at /.");
        };
    }

    private Answer posted(HttpExchange exchange, String path) throws IOException {
        var fields = path.split("/");
        var control = fields.length == 4 && fields[1].equals("control");
        if (!control && !path.equals("/story")) {
            return Answer.problem(404, "Not Found", "Nothing takes a POST at " + path + ".");
        }
        if (!LoopbackOnly.allows(exchange)) {
            return Answer.problem(403, "Forbidden", "Only programs on this machine may do this, at http://localhost.");
        }
        return control ? controlled(fields[2], fields[3]) : told(exchange);
    }

    private Answer controlled(String part, String action) {
        var outcome = controls.act(part, action);
        return Answer.json(outcome.status(), Map.of("part", part, "action", action, "text", outcome.text()));
    }

    private Answer told(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readNBytes(LARGEST_STORY + 1);
        if (body.length > LARGEST_STORY) {
            return Answer.problem(413, "Content Too Large", "A story is at most 2 MB.");
        }
        var story = Json.parseLeniently(new String(body, StandardCharsets.UTF_8));
        var title = story.get("title").text();
        if (title.isEmpty()) {
            return Answer.problem(400, "Bad Request", "Send {\"title\":\"...\",\"lines\":[\"...\"],\"html\":\"...\"}.");
        }
        var lines =
                story.get("lines").items().stream().map(line -> line.textOr("")).toList();
        board.tell(new Board.Story(title.get(), lines, story.get("html").text()));
        story.get("headline").text().ifPresent(board::headline);
        return new Answer(204, "application/json", "", Map.of());
    }
}
