package io.winback.e2e.faults;

import java.util.List;
import java.util.regex.Pattern;

/** Looks for mail addresses in what a process has written; those of the shop itself name nobody. */
final class LogScan {

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+-]+(?:@|%40)[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}");
    private static final String SHOP = "@shop.example";

    private LogScan() {}

    /** The lines that hold one. */
    static List<String> found(String log) {
        return log.lines()
                .filter(line -> ADDRESS.matcher(line).results().anyMatch(found -> !found.group()
                        .endsWith(SHOP)))
                .toList();
    }
}
