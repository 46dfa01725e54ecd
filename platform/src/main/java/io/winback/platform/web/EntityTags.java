package io.winback.platform.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Entity tags (RFC 9110, section 8.8.3) from versions, so that a client can refuse to overwrite what it has not seen. */
public final class EntityTags {

    private EntityTags() {}

    /** The tag of a state with these versions, in quotes as the header has it. */
    public static String of(long... versions) {
        return LongStream.of(versions).mapToObj(Long::toString).collect(Collectors.joining("-", "\"", "\""));
    }

    /**
     * Refuses with 412 what was meant for another state.
     *
     * @param ifMatch the header If-Match: tags separated by commas, or an asterisk for any state; null does not ask
     * @param current the tag of the present state; null where there is none
     */
    public static void require(@Nullable String ifMatch, @Nullable String current) {
        if (ifMatch == null || current != null && matches(ifMatch, current)) {
            return;
        }
        throw Problem.of(
                412,
                "changed-meanwhile",
                "Changed meanwhile",
                "If-Match names another state than the present one; GET it, apply the change to that, and send its ETag.");
    }

    private static boolean matches(String ifMatch, String current) {
        return ifMatch.strip().equals("*")
                || Arrays.stream(ifMatch.split(",")).map(String::strip).anyMatch(current::equals);
    }
}
