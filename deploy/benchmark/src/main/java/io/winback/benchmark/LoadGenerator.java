package io.winback.benchmark;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/**
 * Sends requests over connections that stay open, each connection one request after the other. It is no HTTP client: the requests are
 * bytes made beforehand but for an id, and of an answer it reads the status and the length, so that it costs the box little.
 */
final class LoadGenerator {

    private final int port;
    private final int connections;

    LoadGenerator(int port, int connections) {
        this.port = port;
        this.connections = connections;
    }

    /** Requests answered in a second; any answer but 200 or 303 fails. */
    double rate(Duration duration, IntFunction<Requests> requests) throws InterruptedException, ExecutionException {
        var start = System.nanoTime();
        var end = start + duration.toNanos();
        var threads = Executors.newFixedThreadPool(connections);
        try {
            var counts = new ArrayList<Future<Integer>>();
            for (var i = 0; i < connections; i++) {
                var own = requests.apply(i);
                counts.add(threads.submit(() -> drive(own, end)));
            }
            var answered = 0;
            for (var count : counts) {
                answered += count.get();
            }
            return answered / ((System.nanoTime() - start) / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * Milliseconds within which 99 of 100 requests were answered that each connection sends at a steady pace, as long as it should and
     * may. The connections begin one after the other, so that the requests come evenly.
     */
    double percentile99(Duration longest, Duration pace, BooleanSupplier goesOn, IntFunction<Requests> requests)
            throws InterruptedException, ExecutionException {
        var start = System.nanoTime();
        var end = start + longest.toNanos();
        var threads = Executors.newFixedThreadPool(connections);
        try {
            var times = new ArrayList<Future<List<Long>>>();
            for (var i = 0; i < connections; i++) {
                var own = requests.apply(i);
                var schedule = new Schedule(start + pace.toNanos() * i / connections, end, pace);
                times.add(threads.submit(() -> pace(own, schedule, goesOn)));
            }
            var all = new ArrayList<Long>();
            for (var time : times) {
                all.addAll(time.get());
            }
            all.sort(null);
            return all.get(all.size() * 99 / 100) / 1e6;
        } finally {
            threads.shutdownNow();
        }
    }

    /** A request that should have gone already is late from the moment it should have. */
    private List<Long> pace(Requests requests, Schedule schedule, BooleanSupplier goesOn)
            throws IOException, InterruptedException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            var input = new BufferedInputStream(socket.getInputStream());
            var output = socket.getOutputStream();
            var times = new ArrayList<Long>();
            for (var due = schedule.first();
                    due < schedule.end() && goesOn.getAsBoolean();
                    due += schedule.pace().toNanos()) {
                Thread.sleep(
                        Duration.ofNanos(Math.max(0, due - System.nanoTime())).toMillis());
                output.write(requests.next());
                readAnswer(input);
                times.add(System.nanoTime() - due);
            }
            return times;
        }
    }

    /** When a connection sends, by the clock of nanoseconds. */
    private record Schedule(long first, long end, Duration pace) {}

    /** The requests of one connection. */
    @FunctionalInterface
    interface Requests {
        byte[] next();
    }

    private int drive(Requests requests, long end) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            var input = new BufferedInputStream(socket.getInputStream());
            var output = socket.getOutputStream();
            var answered = 0;
            while (System.nanoTime() < end) {
                output.write(requests.next());
                readAnswer(input);
                answered++;
            }
            return answered;
        }
    }

    private static void readAnswer(InputStream input) throws IOException {
        var status = line(input);
        var length = 0;
        for (var header = line(input); !header.isEmpty(); header = line(input)) {
            var name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith("content-length:")) {
                length = Integer.parseInt(
                        name.substring("content-length:".length()).strip());
            }
        }
        var body = input.readNBytes(length);
        if (!status.startsWith("HTTP/1.1 200") && !status.startsWith("HTTP/1.1 303")) {
            throw new IOException(status + ": " + new String(body, StandardCharsets.UTF_8));
        }
    }

    private static String line(InputStream input) throws IOException {
        var line = new StringBuilder(64);
        for (var read = input.read(); read != '\n'; read = input.read()) {
            if (read < 0) {
                throw new EOFException("The connection was closed");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }
}
