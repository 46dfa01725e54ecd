package io.winback.local.front;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** Reads one JSON text by recursive descent. */
final class JsonReader {

    private static final int DEEPEST = 64;

    private final String text;
    private int position;
    private int depth;

    JsonReader(String text) {
        this.text = text;
    }

    Json read() {
        var value = value();
        skipSpace();
        if (position < text.length()) {
            throw unexpected();
        }
        return value;
    }

    private Json value() {
        skipSpace();
        if (position >= text.length() || ++depth > DEEPEST) {
            throw unexpected();
        }
        var read =
                switch (text.charAt(position)) {
                    case '{' -> object();
                    case '[' -> array();
                    case '"' -> Json.of(string());
                    case 't' -> word("true", Json.of(true));
                    case 'f' -> word("false", Json.of(false));
                    case 'n' -> word("null", Json.nothing());
                    default -> number();
                };
        depth--;
        return read;
    }

    private Json object() {
        var fields = new LinkedHashMap<String, Json>();
        position++;
        while (!closes('}', fields.isEmpty())) {
            skipSpace();
            var name = string();
            expect(':');
            fields.put(name, value());
        }
        return Json.of(new Json.JsonObject(fields));
    }

    private Json array() {
        var items = new ArrayList<Json>();
        position++;
        while (!closes(']', items.isEmpty())) {
            items.add(value());
        }
        return Json.of(new Json.JsonArray(items));
    }

    /** Takes the closing sign, or the comma before the next member. */
    private boolean closes(char sign, boolean first) {
        skipSpace();
        if (position < text.length() && text.charAt(position) == sign) {
            position++;
            return true;
        }
        if (!first) {
            expect(',');
        }
        return false;
    }

    private String string() {
        expect('"');
        var read = new StringBuilder();
        while (position < text.length() && text.charAt(position) != '"') {
            var letter = text.charAt(position++);
            read.append(letter == '\\' ? escaped() : letter);
        }
        expect('"');
        return read.toString();
    }

    private char escaped() {
        if (position >= text.length()) {
            throw unexpected();
        }
        var letter = text.charAt(position++);
        return switch (letter) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            default -> letter;
        };
    }

    private char unicode() {
        if (position + 4 > text.length()) {
            throw unexpected();
        }
        position += 4;
        return (char) Integer.parseInt(text.substring(position - 4, position), 16);
    }

    private Json word(String word, Json meaning) {
        if (!text.startsWith(word, position)) {
            throw unexpected();
        }
        position += word.length();
        return meaning;
    }

    private Json number() {
        int begin = position;
        while (position < text.length() && "+-.eE0123456789".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        if (begin == position) {
            throw unexpected();
        }
        return Json.of(new BigDecimal(text.substring(begin, position)));
    }

    private void expect(char sign) {
        skipSpace();
        if (position >= text.length() || text.charAt(position) != sign) {
            throw unexpected();
        }
        position++;
    }

    private void skipSpace() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException("Not JSON, at character " + position);
    }
}
