package io.winback.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Processor seconds of processes and their children, where the system tells them (Linux): who does the work of a benchmark. */
final class Cpu {

    private static final double TICKS = 100;
    private static final int USER = 11;
    private static final int ENDED_CHILDREN_SYSTEM = 14;

    private final Map<String, Long> pids;
    private final Map<String, Double> before;
    private final long start = System.nanoTime();

    private Cpu(Map<String, Long> pids) {
        this.pids = pids;
        this.before = used(pids);
    }

    /** Watches processes from now on, by the name they are to have in the answer. */
    static Cpu of(Map<String, Long> pids) {
        return new Cpu(new LinkedHashMap<>(pids));
    }

    /** What each has used, in milliseconds per piece of work, and what share of the machine all have used. */
    String split(int pieces) {
        var seconds = Await.seconds(start);
        var now = used(pids);
        var each = pids.keySet().stream()
                .map(name -> String.format(
                        Locale.ROOT,
                        "%s %.2f",
                        name,
                        (now.getOrDefault(name, 0.0) - before.getOrDefault(name, 0.0)) * 1000 / pieces))
                .collect(Collectors.joining(", "));
        var all = now.values().stream().mapToDouble(used -> used).sum()
                - before.values().stream().mapToDouble(used -> used).sum();
        return String.format(
                Locale.ROOT,
                "CPU ms each: %s; together %.2f of %d processors",
                each,
                all / seconds,
                Runtime.getRuntime().availableProcessors());
    }

    private static Map<String, Double> used(Map<String, Long> pids) {
        var used = new LinkedHashMap<String, Double>();
        pids.forEach((name, pid) -> used.put(
                name,
                ProcessHandle.of(pid).stream()
                        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                        .mapToDouble(process -> seconds(process.pid()))
                        .sum()));
        return used;
    }

    private static double seconds(long pid) {
        try {
            var line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // after the name in brackets, which may hold anything
            var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            var ticks = 0L;
            for (var i = USER; i <= ENDED_CHILDREN_SYSTEM; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return ticks / TICKS;
        } catch (IOException e) {
            return 0;
        }
    }
}
