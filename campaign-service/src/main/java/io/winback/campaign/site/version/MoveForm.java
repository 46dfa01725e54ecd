package io.winback.campaign.site.version;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which runs are to go where, as it was filled in: {@code stage.<old>=<new>}. */
record MoveForm(MultivaluedMap<String, String> fields) {

    private static final String STAGE = "stage.";

    /** By old stage the new one; those not chosen are left out. */
    Map<String, String> stages() {
        var stages = new HashMap<String, String>();
        fields.forEach((name, values) -> {
            if (name.startsWith(STAGE) && !values.get(0).isEmpty()) {
                stages.put(name.substring(STAGE.length()), values.get(0));
            }
        });
        return stages;
    }

    int to() {
        return (int) number("to");
    }

    long expected() {
        return number("expected");
    }

    /** Runs that went, where that has just been done; empty otherwise. */
    String done() {
        var done = fields.getFirst("done");
        return done != null && done.matches("[0-9]{1,12}") ? done : "";
    }

    @Nullable
    String pageToken() {
        return fields.getFirst("pageToken");
    }

    private long number(String name) {
        var text = fields.getFirst(name);
        return text != null && text.matches("[0-9]{1,9}") ? Long.parseLong(text) : -1;
    }
}
