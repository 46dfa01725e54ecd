package io.winback.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a process holds: its heap, read from the log of its garbage collector, and its resident set, where the system tells it. */
final class Memory {

    private static final Pattern COLLECTION = Pattern.compile("Pause.* (\\d+)M->(\\d+)M\\(\\d+M\\)");
    private static final Pattern RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final Path gcLog;
    private final Path status;
    private final long linesBefore;

    private Memory(Path gcLog, Path status, long linesBefore) {
        this.gcLog = gcLog;
        this.status = status;
        this.linesBefore = linesBefore;
    }

    /** Looks at a process whose collector writes to the log, from now on. */
    static Memory of(ServiceProcess service, Path gcLog) throws IOException {
        try (var lines = Files.lines(gcLog)) {
            return new Memory(gcLog, Path.of("/proc", Long.toString(service.pid()), "status"), lines.count());
        }
    }

    /** The highest figures so far. */
    String highest() throws IOException {
        var before = 0;
        var after = 0;
        for (var line : Files.readAllLines(gcLog).stream().skip(linesBefore).toList()) {
            var collection = COLLECTION.matcher(line);
            if (collection.find()) {
                before = Math.max(before, Integer.parseInt(collection.group(1)));
                after = Math.max(after, Integer.parseInt(collection.group(2)));
            }
        }
        return String.format(
                Locale.ROOT, "heap %d MB (after a collection %d MB), resident %s", before, after, resident());
    }

    private String resident() throws IOException {
        if (!Files.exists(status)) {
            return "unknown";
        }
        var peak = RESIDENT.matcher(Files.readString(status));
        return peak.find() ? Long.parseLong(peak.group(1)) / 1024 + " MB" : "unknown";
    }
}
