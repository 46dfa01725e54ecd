package io.winback.campaign;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** As much of RFC 5321 as a client needs, with manners that depend on the recipient. */
final class SmtpServer {

    /** A mail as it came over the wire. */
    record Received(String recipient, byte[] raw) {}

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, MailServer.Manner> manners = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> releases = new ConcurrentHashMap<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket listener;
    private int port;

    int port() {
        return port;
    }

    List<Received> received() {
        return received;
    }

    void manner(String recipient, MailServer.Manner manner) {
        releases.put(recipient, new CountDownLatch(1));
        manners.put(recipient, manner);
    }

    void release(String recipient) {
        releases.get(recipient).countDown();
    }

    void up() {
        try {
            listener = new ServerSocket();
            listener.setReuseAddress(true);
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            port = listener.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    void down() {
        try {
            listener.close();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (true) {
            try {
                var socket = listener.accept();
                open.add(socket);
                daemon(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            new Session(socket).run();
        } catch (IOException e) {
            // the other side left, or this server went down
        } finally {
            open.remove(socket);
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "smtp");
        thread.setDaemon(true);
        thread.start();
    }

    private final class Session {

        private final Socket socket;
        private final BufferedReader in;
        private String recipient = "";

        private Session(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        }

        private void run() throws IOException {
            say("220 mail.test ESMTP");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (!answer(line.toUpperCase(java.util.Locale.ROOT), line)) {
                    return;
                }
            }
        }

        /** Returns whether the session goes on. */
        private boolean answer(String command, String line) throws IOException {
            if (command.startsWith("QUIT")) {
                say("221 bye");
                return false;
            }
            if (command.startsWith("RCPT TO:")) {
                recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                say(
                        switch (manner()) {
                            case REFUSE -> "550 5.1.1 nobody of that name here";
                            case DEFER -> "451 4.7.1 come again later";
                            case LOCK_OUT -> "530 5.7.0 authentication required";
                            default -> "250 2.1.5 yes";
                        });
                manners.remove(recipient, MailServer.Manner.DEFER);
                manners.remove(recipient, MailServer.Manner.LOCK_OUT);
            } else if (command.startsWith("DATA")) {
                say("354 go on");
                return take();
            } else {
                say("250 mail.test");
            }
            return true;
        }

        private boolean take() throws IOException {
            var mail = new ByteArrayOutputStream();
            for (var line = in.readLine(); !line.equals("."); line = in.readLine()) {
                var text = line.startsWith(".") ? line.substring(1) : line;
                mail.write((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            }
            received.add(new Received(recipient, mail.toByteArray()));
            if (manner() == MailServer.Manner.HANG_UP || manners.remove(recipient, MailServer.Manner.HANG_UP_ONCE)) {
                return false;
            }
            if (manner() == MailServer.Manner.HOLD || manner() == MailServer.Manner.HOLD_AND_DEFER) {
                await(releases.get(recipient));
            }
            if (manners.remove(recipient, MailServer.Manner.HOLD_AND_DEFER)) {
                say("451 4.7.1 <" + recipient + "> come again later");
                return true;
            }
            say("250 2.0.0 taken");
            return true;
        }

        private MailServer.Manner manner() {
            return manners.getOrDefault(recipient, MailServer.Manner.TAKE);
        }

        private void say(String reply) throws IOException {
            socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        }

        private static void await(CountDownLatch release) {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
