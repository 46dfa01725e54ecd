package io.winback.campaign.preview;

/** Says in words what should be known of a mail before it goes out. */
final class NoteWords {

    private NoteWords() {}

    static String of(String code, PreviewWords words) {
        return switch (code) {
            case "OTHER_LANGUAGE" -> words.otherLanguage();
            case "NO_NAME" -> words.noName();
            case "NOTHING_NEW" -> words.nothingNew();
            case "NO_QUOTE" -> words.noQuote();
            case "LONG_SUBJECT" -> words.longSubject();
            case "TOO_BIG" -> words.tooBig();
            case "NOT_PERMITTED" -> words.notPermitted();
            case "HELD_BACK" -> words.heldBack();
            default -> throw new IllegalArgumentException(code);
        };
    }
}
