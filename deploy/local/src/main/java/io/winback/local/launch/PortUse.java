package io.winback.local.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.stream.Collectors;

/** A port the suite needs, and what for. */
record PortUse(int port, String purpose) {

    private static final int PATIENCE_MILLIS = 300;

    /** Refuses to go on when another program uses one of the ports. */
    static void requireFree(List<PortUse> ports) {
        var busy = ports.stream().filter(PortUse::busy).toList();
        if (!busy.isEmpty()) {
            throw new CannotRunException(2, busyMessage(busy));
        }
    }

    static String busyMessage(List<PortUse> busy) {
        return busy.stream()
                        .map(use -> "Port " + use.port() + " (" + use.purpose() + ") is in use by another program.")
                        .collect(Collectors.joining("\n"))
                + "\nStop that program and start again.";
    }

    boolean busy() {
        return answers() || !opens();
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean opens() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
