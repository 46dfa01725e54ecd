package io.winback.local.front;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The frame all pages of the front share: one inline stylesheet, nothing fetched from elsewhere. */
final class Frame {

    private static final String STYLE = resource("style.css");

    private Frame() {}

    /** A whole page; {@code head} and {@code body} are HTML. */
    static String page(String title, String head, String body) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <style>%s</style>
                %s
                </head>
                <body>
                <a class="skip" href="#main">To the content</a>
                <header><a class="brand" href="/">Winback</a>
                <nav aria-label="Main"><a href="/">Live</a> <a href="/mailbox">Mailbox</a></nav></header>
                <main id="main">
                %s
                </main>
                </body>
                </html>
                """.formatted(Html.escape(title), STYLE, head, body);
    }

    /** A text file beside this class's name in the resources. */
    static String resource(String name) {
        try (var file = Frame.class.getResourceAsStream("/front/" + name)) {
            if (file == null) {
                throw new IllegalStateException("Missing resource front/" + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
