package io.winback.campaign.definition;

import io.winback.platform.shop.LinkTargets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Addresses in a shop text: mail clients make links of them, so each must be one we would link to. */
public final class TextLinks {

    /** Up to the first space or character that no address ends with. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)\\b[a-z][a-z0-9+.-]{1,20}://[^\\s<>\"'，。！？；）】》]*[^\\s<>\"'.,;:!?)\\]，。！？；）】》]");

    private static final Pattern CODE = Pattern.compile("(?i)\\b(javascript|vbscript|data|file|blob)[ \\t]*:(?=\\S)");
    private static final Pattern BARE = Pattern.compile("(?i)\\bwww\\.[a-z0-9-]");

    private TextLinks() {}

    /** An address in a text. */
    public record Found(String address, int start, int end) {}

    public static List<Found> in(String text) {
        var found = new ArrayList<Found>();
        var matcher = ADDRESS.matcher(text);
        while (matcher.find()) {
            found.add(new Found(matcher.group(), matcher.start(), matcher.end()));
        }
        return found;
    }

    static List<String> problems(String text, LinkTargets targets) {
        var problems = new ArrayList<String>();
        for (var link : in(text)) {
            if (link.address().contains("{{")) {
                problems.add("a link is the same for everybody; leave variables out of " + link.address());
            } else if (!targets.allows(link.address())) {
                problems.add("no link to " + link.address() + "; " + targets.advice());
            }
        }
        if (CODE.matcher(text).find()) {
            problems.add("an address in a text begins with https://");
        }
        if (BARE.matcher(text.replaceAll("(?i)https?://www\\.", "")).find()) {
            problems.add("write an address with https:// before www.");
        }
        return problems;
    }
}
