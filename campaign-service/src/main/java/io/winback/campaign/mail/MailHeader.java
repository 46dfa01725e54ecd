package io.winback.campaign.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.regex.Pattern;

/** Names and texts as headers of a mail carry them: no text of a shop or a customer begins a header of its own. */
final class MailHeader {

    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    private static final Pattern ATOMS = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+");
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

    /** Bytes that fit an encoded word of 75 characters. */
    private static final int LONGEST_WORD = 45;

    private MailHeader() {}

    /** The text on one line. */
    static String line(String text) {
        return UNSAFE.matcher(text).replaceAll(" ").strip();
    }

    /** A name before an address: as it is, quoted (RFC 5322) or in encoded words (RFC 2047). */
    static String phrase(String name) {
        var line = line(name);
        if (ATOMS.matcher(line).matches()) {
            return line;
        }
        return ASCII.matcher(line).matches()
                ? "\"" + line.replace("\\", "\\\\").replace("\"", "\\\"") + "\""
                : encodedWords(line);
    }

    private static String encodedWords(String line) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (var character : line.codePoints().mapToObj(Character::toString).toList()) {
            if (bytes(word + character).length > LONGEST_WORD) {
                words.add(encoded(word.toString()));
                word.setLength(0);
            }
            word.append(character);
        }
        words.add(encoded(word.toString()));
        return String.join(" ", words);
    }

    private static String encoded(String word) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes(word)) + "?=";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
