package io.winback.e2e.sending;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The file of mails that were taken, a line each, written before the sender is told so. */
final class TakenMails {

    private final Path file;

    TakenMails(Path file) {
        this.file = file;
    }

    synchronized void append(Taken mail) throws IOException {
        Files.writeString(
                file, mail.line() + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    synchronized List<Taken> read() throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.map(Taken::of).toList();
        }
    }
}
