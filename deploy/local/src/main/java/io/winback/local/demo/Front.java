package io.winback.local.demo;

import java.io.PrintStream;
import java.util.List;

/** Tells what happens: on the console, and on the live page. */
final class Front {

    private final Http http;
    private final String base;
    private final PrintStream console;

    Front(Http http, String base, PrintStream console) {
        this.http = http;
        this.base = base;
        this.console = console;
    }

    /** A section of its own; the same title again replaces it on the page. */
    void tell(String title, List<String> lines) {
        console.println();
        console.println("== " + title);
        lines.forEach(line -> console.println("   " + line));
        console.flush();
        show(title, lines);
    }

    /** As {@link #tell}, on the page alone. */
    void show(String title, List<String> lines) {
        var story = Json.object().put("title", title);
        var list = story.putArray("lines");
        lines.forEach(list::add);
        http.tell(Call.post(base + "/story", title, story));
    }

    /** A line on the console alone. */
    void say(String line) {
        console.println(line);
        console.flush();
    }

    /** Does something to a part of the suite. */
    void control(String part, String action) {
        http.text(Call.post(base + "/control/" + part + "/" + action, part + "-" + action, null));
    }

    String url(String path) {
        return base + path;
    }
}
