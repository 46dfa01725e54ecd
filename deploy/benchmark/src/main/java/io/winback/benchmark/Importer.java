package io.winback.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Sends a file as an import of customer-service, as a shop would: one job, one streamed request. */
final class Importer {

    private static final Pattern ID = Pattern.compile("\"id\" ?: ?\"([^\"]+)\"");
    private static final int BUFFER = 64 * 1024;

    private final String imports;
    private final String key;

    Importer(int port, String key) {
        this.imports = "http://localhost:" + port + "/api/imports";
        this.key = key;
    }

    /** Returns the answer to the whole content; {@code afterTenth} runs once a tenth of it is sent. */
    String send(String kind, Path file, Runnable afterTenth) throws IOException {
        var job = "{\"kind\":\"" + kind + "\",\"format\":\"NDJSON\"}";
        var open = connection("", "POST", "application/json");
        try (var body = open.getOutputStream()) {
            body.write(job.getBytes(StandardCharsets.UTF_8));
        }
        var id = ID.matcher(answer(open));
        if (!id.find()) {
            throw new IOException("An import without an id");
        }
        var content = connection("/" + id.group(1) + "/content", "PUT", "application/octet-stream");
        content.setFixedLengthStreamingMode(Files.size(file));
        stream(file, content, afterTenth);
        return answer(content);
    }

    private static void stream(Path file, HttpURLConnection connection, Runnable afterTenth) throws IOException {
        var tenth = Files.size(file) / 10;
        var buffer = new byte[BUFFER];
        var sent = 0L;
        try (InputStream input = Files.newInputStream(file);
                var output = connection.getOutputStream()) {
            for (var read = input.read(buffer); read > 0; read = input.read(buffer)) {
                output.write(buffer, 0, read);
                if (sent < tenth && sent + read >= tenth) {
                    afterTenth.run();
                }
                sent += read;
            }
        }
    }

    private HttpURLConnection connection(String path, String method, String type) throws IOException {
        var connection = (HttpURLConnection) URI.create(imports + path).toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setRequestProperty("X-Api-Key", key);
        connection.setRequestProperty("Content-Type", type);
        connection.setDoOutput(true);
        return connection;
    }

    private static String answer(HttpURLConnection connection) throws IOException {
        var status = connection.getResponseCode();
        try (var body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            var text = body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
            if (status >= 400) {
                throw new IOException(status + " " + text);
            }
            return text;
        }
    }
}
