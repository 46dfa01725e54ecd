package io.winback.local.mail;

import io.winback.local.mail.StoredMail.Envelope;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One SMTP transaction: 250 is answered only once the mail is kept. */
final class Delivery implements MessageHandler {

    private final MailFile file;
    private final Clock clock;
    private final List<String> to = new ArrayList<>();
    private String from = "";

    Delivery(MailFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    @Override
    public void from(String sender) {
        from = oneLine(sender);
    }

    @Override
    public void recipient(String recipient) {
        to.add(oneLine(recipient));
    }

    @Override
    public @Nullable String data(InputStream data) throws RejectException, IOException {
        var raw = data.readAllBytes();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try {
            return "Ok, kept as " + file.append(new Envelope(now, from, List.copyOf(to)), raw);
        } catch (IOException e) {
            throw new RejectException(451, "The mail cannot be kept now: " + e.getMessage());
        }
    }

    @Override
    public void done() {}

    private static String oneLine(@Nullable String address) {
        return address == null ? "" : address.replaceAll("\\s", "");
    }
}
