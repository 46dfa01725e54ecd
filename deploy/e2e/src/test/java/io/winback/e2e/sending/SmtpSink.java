package io.winback.e2e.sending;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A mail server with bad manners, drawn from a seed; it writes down what it takes before it says so. */
final class SmtpSink implements AutoCloseable {

    private final ServerSocket listener;
    private final SinkConfig config;
    private final TakenMails taken;
    private final Map<Fault, Long> done = new EnumMap<>(Fault.class);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong connections = new AtomicLong();
    private volatile Witness witness = (sender, moment) -> {};

    private SmtpSink(ServerSocket listener, SinkConfig config, TakenMails taken) {
        this.listener = listener;
        this.config = config;
        this.taken = taken;
    }

    static SmtpSink start(int port, SinkConfig config, TakenMails taken) throws IOException {
        var sink = new SmtpSink(new ServerSocket(port, 100, InetAddress.getLoopbackAddress()), config, taken);
        daemon(sink::accept);
        return sink;
    }

    int port() {
        return listener.getLocalPort();
    }

    void witness(Witness one) {
        this.witness = one;
    }

    Witness witness() {
        return witness;
    }

    SinkConfig config() {
        return config;
    }

    TakenMails taken() {
        return taken;
    }

    /** How often each fault happened. */
    synchronized Map<Fault, Long> faults() {
        return new EnumMap<>(done);
    }

    /** Tries after which a sender cannot know whether its mail was taken. */
    long doubtful() {
        return faults().entrySet().stream()
                .filter(fault -> fault.getKey().leavesInDoubt())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    Fault happens(Fault fault) {
        if (fault != Fault.NONE) {
            synchronized (this) {
                done.merge(fault, 1L, Long::sum);
            }
        }
        return fault;
    }

    private void accept() {
        while (!listener.isClosed()) {
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
            socket.setTcpNoDelay(true);
            new SinkSession(this, socket, connections.incrementAndGet()).run();
        } catch (IOException e) {
            // the sender died, or this server was closed
        } finally {
            open.remove(socket);
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "smtp-sink");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (var socket : open) {
            socket.close();
        }
    }
}
