package io.winback.campaign.feedback.preflight;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** As much of a DNS server as a test needs: records by name, everything else does not exist. */
final class DnsServer implements AutoCloseable {

    private static final int TXT = 16;
    private static final int A = 1;
    private static final int MX = 15;
    private static final int PTR = 12;

    private final Map<String, List<byte[]>> records = new HashMap<>();
    private final DatagramSocket socket;
    private final int port;

    DnsServer() {
        try {
            socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
        port = socket.getLocalPort();
        var thread = new Thread(this::serve, "dns");
        thread.setDaemon(true);
        thread.start();
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    /** Text longer than 255 bytes is split, as the DNS has it. */
    DnsServer txt(String name, String text) {
        var data = new ByteArrayOutputStream();
        for (var from = 0; from < text.length(); from += 255) {
            var part = text.substring(from, Math.min(text.length(), from + 255)).getBytes(StandardCharsets.US_ASCII);
            data.write(part.length);
            data.writeBytes(part);
        }
        return add(name, TXT, data.toByteArray());
    }

    DnsServer mx(String name, String host) {
        return add(
                name,
                MX,
                ByteBuffer.allocate(2 + labels(host).length)
                        .putShort((short) 10)
                        .put(labels(host))
                        .array());
    }

    DnsServer ptr(String name, String host) {
        return add(name, PTR, labels(host));
    }

    DnsServer a(String name, int... bytes) {
        return add(name, A, new byte[] {(byte) bytes[0], (byte) bytes[1], (byte) bytes[2], (byte) bytes[3]});
    }

    void forget(String name) {
        records.keySet().removeIf(key -> key.startsWith(name + "/"));
    }

    @Override
    public void close() {
        socket.close();
    }

    private synchronized DnsServer add(String name, int type, byte[] data) {
        records.computeIfAbsent(name + "/" + type, any -> new ArrayList<>()).add(data);
        return this;
    }

    private void serve() {
        var buffer = new byte[512];
        while (!socket.isClosed()) {
            try {
                var packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                var answer = answer(ByteBuffer.wrap(buffer, 0, packet.getLength()));
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException e) {
                return;
            }
        }
    }

    private synchronized byte[] answer(ByteBuffer query) throws IOException {
        var id = query.getShort(0);
        query.position(12);
        var name = new StringBuilder();
        for (var length = query.get(); length > 0; length = query.get()) {
            var label = new byte[length];
            query.get(label);
            name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.US_ASCII));
        }
        var type = query.getShort();
        var found = records.getOrDefault(name.toString().toLowerCase(Locale.ROOT) + "/" + type, List.of());
        var exists = records.keySet().stream()
                .anyMatch(key -> key.startsWith(name.toString().toLowerCase(Locale.ROOT) + "/"));
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeShort(id);
        out.writeShort(0x8580 | (exists ? 0 : 3));
        out.writeShort(1);
        out.writeShort(found.size());
        out.writeInt(0);
        out.write(labels(name.toString()));
        out.writeShort(type);
        out.writeShort(1);
        for (var data : found) {
            out.writeShort(0xc00c);
            out.writeShort(type);
            out.writeShort(1);
            out.writeInt(60);
            out.writeShort(data.length);
            out.write(data);
        }
        return bytes.toByteArray();
    }

    private static byte[] labels(String name) {
        var bytes = new ByteArrayOutputStream();
        for (var label : name.split("\\.")) {
            bytes.write(label.length());
            bytes.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
        }
        bytes.write(0);
        return bytes.toByteArray();
    }
}
