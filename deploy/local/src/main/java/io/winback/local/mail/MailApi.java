package io.winback.local.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the kept mails by HTTP: {@code /mails?after=N&limit=} ascending, {@code /mails?before=N&limit=} descending, either with
 * {@code &to=ADDRESS}; {@code /mails/N}, {@code /mails/N/html}, {@code /mails/N/raw}.
 */
final class MailApi implements AutoCloseable {

    private static final Pattern ONE = Pattern.compile("/mails/([0-9]{1,18})(?:/(html|raw))?");
    private static final int LONGEST_LIST = 1000;
    private static final int USUAL_LIST = 100;
    private static final int THREADS = 4;

    private final HttpServer server;
    private final ExecutorService threads;
    private final MailFile file;
    private final ObjectMapper json = new ObjectMapper();

    private MailApi(HttpServer server, ExecutorService threads, MailFile file) {
        this.server = server;
        this.threads = threads;
        this.file = file;
    }

    static MailApi start(MailFile file, int port) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        var threads = Executors.newFixedThreadPool(THREADS);
        var api = new MailApi(server, threads, file);
        server.setExecutor(threads);
        server.createContext("/", api::handle);
        server.start();
        return api;
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private record Answer(int status, String type, byte[] body) {

        static Answer problem(int status, String detail) {
            var text = "{\"status\":" + status + ",\"detail\":\"" + detail + "\"}";
            return new Answer(status, "application/problem+json", text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = answer(exchange);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders()
                    .set("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'");
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private Answer answer(HttpExchange exchange) {
        try {
            if (!exchange.getRequestMethod().equals("GET")) {
                return Answer.problem(405, "Mails are only read here.");
            }
            var path = exchange.getRequestURI().getPath();
            if (path.equals("/mails")) {
                return list(parameters(exchange));
            }
            var one = ONE.matcher(path);
            var mail = one.matches() ? file.read(Long.parseLong(one.group(1))) : Optional.<StoredMail>empty();
            return mail.isEmpty() ? Answer.problem(404, "There is no such mail.") : shown(mail.get(), one.group(2));
        } catch (NumberFormatException e) {
            return Answer.problem(400, "after, before and limit are whole numbers.");
        } catch (IOException | MessagingException e) {
            return Answer.problem(500, "The mail cannot be read.");
        }
    }

    private Answer list(Map<String, String> parameters) throws IOException, MessagingException {
        var limit = Math.min(
                LONGEST_LIST, Math.max(1, Integer.parseInt(parameters.getOrDefault("limit", "" + USUAL_LIST))));
        var to = Optional.ofNullable(parameters.get("to"));
        var before = Optional.ofNullable(parameters.get("before")).map(Long::parseLong);
        var numbers = before.isPresent()
                ? file.before(before.get(), limit, to)
                : file.after(Long.parseLong(parameters.getOrDefault("after", "0")), limit, to);
        List<Map<String, Object>> mails = new ArrayList<>();
        for (var number : numbers) {
            mails.add(MailView.line(file.read(number).orElseThrow()));
        }
        var answer = new LinkedHashMap<String, Object>();
        answer.put("total", file.count());
        answer.put("items", mails);
        return new Answer(200, "application/json", json.writeValueAsBytes(answer));
    }

    private Answer shown(StoredMail mail, @Nullable String form) throws IOException, MessagingException {
        if (form == null) {
            return new Answer(200, "application/json", json.writeValueAsBytes(MailView.whole(mail)));
        }
        if (form.equals("raw")) {
            return new Answer(200, "message/rfc822", mail.raw());
        }
        return MailView.part(mail, "text/html")
                .map(html -> new Answer(200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> Answer.problem(404, "This mail has no HTML part."));
    }

    private static Map<String, String> parameters(HttpExchange exchange) {
        var parameters = new HashMap<String, String>();
        for (var pair : Optional.ofNullable(exchange.getRequestURI().getRawQuery())
                .orElse("")
                .split("&")) {
            var cut = pair.indexOf('=');
            if (cut > 0) {
                parameters.put(
                        pair.substring(0, cut), URLDecoder.decode(pair.substring(cut + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }
}
