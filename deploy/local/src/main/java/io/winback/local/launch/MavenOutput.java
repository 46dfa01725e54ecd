package io.winback.local.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Maven's lines as they come and tells in one sentence how far the build is. */
final class MavenOutput {

    private static final Pattern MODULE = Pattern.compile("\\[INFO\\] Building (.+?) \\S+ +\\[([0-9]+)/([0-9]+)\\]");
    private static final Pattern GOAL = Pattern.compile("\\[INFO\\] --- ([a-z-]+):\\S+:(\\S+) .*---");
    private static final Pattern DOWNLOADED = Pattern.compile("Downloaded from .* \\(([0-9.]+) (B|kB|MB) at .*");
    private static final int MOST_ERRORS = 25;

    private String module = "";
    private int number;
    private int modules;
    private String goal = "";
    private long files;
    private double bytes;
    private final List<String> errors = new ArrayList<>();

    /** Takes a line; a sentence if a new module begins. */
    synchronized Optional<String> take(String line) {
        var download = DOWNLOADED.matcher(line);
        if (download.matches()) {
            count(download);
            return Optional.empty();
        }
        if (line.startsWith("[ERROR]")) {
            remember(line);
        }
        var step = GOAL.matcher(line);
        if (step.matches()) {
            goal = step.group(1);
        }
        var begins = MODULE.matcher(line);
        if (!begins.matches()) {
            return Optional.empty();
        }
        module = begins.group(1);
        number = Integer.parseInt(begins.group(2));
        modules = Integer.parseInt(begins.group(3));
        goal = "";
        return Optional.of("module " + number + " of " + modules + ": " + module);
    }

    synchronized String progress() {
        var text = new StringBuilder(
                modules == 0 ? "Maven begins" : "module " + number + " of " + modules + ": " + module);
        if (!goal.isEmpty()) {
            text.append(" (").append(goal).append(')');
        }
        if (files > 0) {
            text.append(", ").append(downloads());
        }
        return text.toString();
    }

    synchronized String downloads() {
        return String.format(Locale.ENGLISH, "%,d files (%.0f MB) downloaded", files, bytes / 1e6);
    }

    synchronized long files() {
        return files;
    }

    synchronized List<String> errors() {
        return List.copyOf(errors);
    }

    /** The first errors tell the cause; what follows is advice and stack traces. */
    private void remember(String line) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(line);
        }
    }

    private void count(Matcher download) {
        var unit =
                switch (download.group(2)) {
                    case "MB" -> 1e6;
                    case "kB" -> 1e3;
                    default -> 1.0;
                };
        files++;
        bytes += Double.parseDouble(download.group(1)) * unit;
    }
}
