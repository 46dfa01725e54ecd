package io.winback.campaign.transport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that misbehaves at one point of the talk, and takes mails otherwise. */
final class ScriptedServer implements AutoCloseable {

    /** Instead of a reply: the line drops. */
    static final String DROP = "DROP";

    /** Instead of a reply: nothing, for longer than anybody waits. */
    static final String SILENCE = "SILENCE";

    private static final long LONGER_THAN_ANYBODY_WAITS_MS = 60_000;

    private final ServerSocket listener;
    private final String point;
    private final String reply;
    private final AtomicInteger taken = new AtomicInteger();

    /** @param point CONNECT, EHLO, AUTH, RSET, MAIL, RCPT, DATA, CONTENT (the first line of it) or DOT */
    ScriptedServer(String point, String reply) throws IOException {
        this.point = point;
        this.reply = reply;
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Mails whose final dot has come. */
    int taken() {
        return taken.get();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var socket = listener.accept();
                daemon(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            talk(socket, new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            // the client left
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void talk(Socket socket, BufferedReader in) throws IOException, InterruptedException {
        if (!say(socket, "CONNECT", "220 mail.test ESMTP")) {
            return;
        }
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var command = line.split(" ")[0].split(":")[0];
            var usual =
                    switch (command) {
                        case "EHLO" -> "250-mail.test\r\n250-ENHANCEDSTATUSCODES\r\n250 AUTH PLAIN";
                        case "AUTH" -> "235 2.7.0 welcome";
                        case "DATA" -> "354 go on";
                        case "QUIT" -> "221 bye";
                        default -> "250 2.0.0 ok";
                    };
            if (!say(socket, command, usual) || (command.equals("DATA") && !content(socket, in))) {
                return;
            }
        }
    }

    private boolean content(Socket socket, BufferedReader in) throws IOException, InterruptedException {
        if (!in.readLine().isEmpty() && point.equals("CONTENT")) {
            socket.setSoLinger(true, 0);
            return false;
        }
        for (var line = in.readLine(); !line.equals("."); line = in.readLine()) {
            // content
        }
        taken.incrementAndGet();
        return say(socket, "DOT", "250 2.0.0 taken");
    }

    /** Returns whether the talk goes on. */
    private boolean say(Socket socket, String here, String usual) throws IOException, InterruptedException {
        var said = here.equals(point) ? reply : usual;
        if (said.equals(DROP)) {
            return false;
        }
        if (said.equals(SILENCE)) {
            Thread.sleep(LONGER_THAN_ANYBODY_WAITS_MS);
            return false;
        }
        socket.getOutputStream().write((said + "\r\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return true;
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }
}
