package io.winback.campaign.mail;

import java.text.BreakIterator;
import java.util.Locale;

/** The text part as mail clients of every age show it: lines of at most 72 columns, addresses and words whole. */
final class PlainText {

    private static final int COLUMNS = 72;
    private static final String ITEM = "* ";
    private static final String INDENT = "  ";

    private PlainText() {}

    /** The text with long lines wrapped, without blanks at their ends, with one empty line at most in a row. */
    static String tidy(String text, String language) {
        var locale = Locale.forLanguageTag(language);
        var result = new StringBuilder();
        text.strip().lines().forEach(line -> wrap(line.stripTrailing(), locale, result));
        return result.toString().replaceAll("\n{3,}", "\n\n").strip() + "\n";
    }

    private static void wrap(String line, Locale locale, StringBuilder result) {
        var indent = line.startsWith(ITEM) || line.startsWith(INDENT) ? INDENT : "";
        var breaks = BreakIterator.getLineInstance(locale);
        breaks.setText(line);
        var width = 0;
        var from = breaks.first();
        for (var to = next(breaks, line); to != BreakIterator.DONE; to = next(breaks, line)) {
            var word = line.substring(from, to);
            var columns = columns(word.stripTrailing());
            if (width > indent.length() && width + columns > COLUMNS) {
                result.setLength(stripped(result));
                result.append('\n').append(indent);
                width = indent.length();
            }
            result.append(word);
            width += columns(word);
            from = to;
        }
        result.setLength(stripped(result));
        result.append('\n');
    }

    /** The next place where a line may end: after a blank, or between characters of a script without blanks. */
    private static int next(BreakIterator breaks, String line) {
        var at = breaks.next();
        while (at != BreakIterator.DONE && at < line.length() && !may(line, at)) {
            at = breaks.next();
        }
        return at;
    }

    private static boolean may(String line, int at) {
        return at >= line.length()
                || Character.isWhitespace(line.charAt(at - 1))
                || wide(line.codePointBefore(at)) && wide(line.codePointAt(at));
    }

    private static int stripped(StringBuilder text) {
        var end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }

    private static int columns(String word) {
        return word.codePoints().map(character -> wide(character) ? 2 : 1).sum();
    }

    private static boolean wide(int character) {
        return Character.isIdeographic(character)
                || character >= 0x3000 && character <= 0x30ff
                || character >= 0xff00 && character <= 0xff60;
    }
}
