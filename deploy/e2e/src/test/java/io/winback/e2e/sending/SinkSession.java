package io.winback.e2e.sending;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;

/** One conversation with a sender (RFC 5321, as much as senders use). */
final class SinkSession {

    private final SmtpSink sink;
    private final Socket socket;
    private final long number;
    private final BufferedReader in;
    private final Random pauses;
    private String sender = "";
    private String recipient = "";
    private Fault fault = Fault.NONE;

    SinkSession(SmtpSink sink, Socket socket, long number) throws IOException {
        this.sink = sink;
        this.socket = socket;
        this.number = number;
        this.pauses = new Random(number);
        this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    void run() throws IOException {
        var first = sink.happens(sink.config().faults().ofConnection(number));
        if (first == Fault.BUSY) {
            say("421 4.3.2 too many of you");
        }
        if (first != Fault.NONE) {
            return;
        }
        say("220 sink.test ESMTP");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (!answer(line)) {
                return;
            }
        }
    }

    /** Returns whether the conversation goes on. */
    private boolean answer(String line) throws IOException {
        var command = line.toUpperCase(Locale.ROOT);
        if (command.startsWith("EHLO ") || command.startsWith("HELO ")) {
            sender = line.substring("EHLO ".length()).strip();
            say("250-sink.test\r\n250-8BITMIME\r\n250 SIZE 10240000");
            return true;
        }
        if (command.startsWith("MAIL FROM:")) {
            sink.witness().reached(sender, Moment.ENVELOPE);
            say("250 2.1.0 go on");
            return true;
        }
        if (command.startsWith("RCPT TO:")) {
            return recipient(line.substring(line.indexOf('<') + 1, line.indexOf('>')));
        }
        if (command.equals("DATA")) {
            return data();
        }
        var ends = command.equals("QUIT");
        say(ends ? "221 2.0.0 bye" : "250 2.0.0 as you like");
        return !ends;
    }

    private boolean recipient(String address) throws IOException {
        recipient = address;
        fault = sink.happens(sink.config().faults().ofMail(address));
        sink.witness().reached(sender, Moment.RECIPIENT);
        switch (fault) {
            case COME_AGAIN -> say("451 4.7.1 come again later");
            case NOBODY -> say("550 5.1.1 nobody of that name here");
            case BUSY_AT_MAIL -> say("421 4.3.2 closing");
            case DROP_AT_MAIL, DROP_AT_RECIPIENT -> {}
            default -> say("250 2.1.5 yes");
        }
        return switch (fault) {
            case BUSY_AT_MAIL, DROP_AT_MAIL, DROP_AT_RECIPIENT -> false;
            default -> true;
        };
    }

    private boolean data() throws IOException {
        sink.witness().reached(sender, Moment.DATA);
        if (fault == Fault.DROP_AT_DATA) {
            return false;
        }
        say("354 go on");
        var messageId = text();
        if (messageId.isEmpty()) {
            return false;
        }
        pause(Duration.ofMillis(
                pauses.nextInt(1 + (int) sink.config().longestPause().toMillis())));
        sink.witness().reached(sender, Moment.BEFORE_TAKEN);
        return word(messageId);
    }

    /** Reads the text and returns its Message-ID; empty if the line broke. */
    private String text() throws IOException {
        var messageId = "";
        var headers = true;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                return messageId;
            }
            if (line.isEmpty() && headers) {
                headers = false;
                sink.witness().reached(sender, Moment.TEXT);
                if (fault == Fault.DROP_IN_TEXT) {
                    return "";
                }
            }
            if (headers && line.regionMatches(true, 0, "Message-ID:", 0, "Message-ID:".length())) {
                messageId = line.substring("Message-ID:".length()).strip();
            }
        }
        return "";
    }

    private boolean word(String messageId) throws IOException {
        if (fault.takes()) {
            sink.taken()
                    .append(new Taken(
                            messageId, recipient, sender, sink.config().clock().instant()));
        }
        sink.witness().reached(sender, Moment.BEFORE_WORD);
        switch (fault) {
            case COME_AGAIN_AFTER_TEXT -> say("452 4.3.1 no room just now");
            case DROP_AFTER_TEXT, TAKE_AND_DROP -> {
                return false;
            }
            case TAKE_AND_WAIT -> {
                pause(sink.config().lateWord());
                say("250 2.0.0 taken");
            }
            default -> say("250 2.0.0 taken");
        }
        sink.witness().reached(sender, Moment.AFTER_WORD);
        if (fault == Fault.TAKE_SAY_AND_DROP) {
            // with a linger of nothing the line is reset, and what is on its way may be lost
            socket.setSoLinger(true, 0);
            return false;
        }
        return true;
    }

    private static void pause(Duration duration) throws IOException {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void say(String reply) throws IOException {
        socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }
}
