package io.winback.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
        print(title, lines);
        show(title, lines);
    }

    /** The last section; the page's headline says from now on how it went. */
    void conclude(String headline, String title, List<String> lines) {
        print(title, lines);
        http.tell(Call.post(base + "/story", title, story(title, lines).put("headline", headline)));
    }

    private void print(String title, List<String> lines) {
        console.println();
        console.println("== " + title);
        lines.forEach(line -> console.println("   " + line));
        console.flush();
    }

    /** As {@link #tell}, on the page alone. */
    void show(String title, List<String> lines) {
        http.tell(Call.post(base + "/story", title, story(title, lines)));
    }

    private static ObjectNode story(String title, List<String> lines) {
        var story = Json.object().put("title", title);
        var list = story.putArray("lines");
        lines.forEach(list::add);
        return story;
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
