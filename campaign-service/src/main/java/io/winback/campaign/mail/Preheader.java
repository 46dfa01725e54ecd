package io.winback.campaign.mail;

import java.util.List;
import java.util.stream.Collectors;

/** What mail clients show after the subject, where the shop wrote nothing for it: the first words that say something. */
final class Preheader {

    private static final int LONGEST = 110;
    private static final int GREETING = 40;

    private Preheader() {}

    static String of(List<MailFrame.Block> blocks) {
        var paragraphs = blocks.stream()
                .map(block -> block.lines().stream()
                        .flatMap(List::stream)
                        .map(MailFrame.Run::text)
                        .collect(Collectors.joining(" ")))
                .filter(text -> !text.isBlank())
                .toList();
        var first = paragraphs.isEmpty() ? "" : paragraphs.get(0);
        var greets = paragraphs.size() > 1 && first.length() < GREETING && first.matches(".*[,，!！:：]");
        return cut(PlainWords.line(greets ? paragraphs.get(1) : first));
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        var blank = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, blank < GREETING ? LONGEST : blank) + "…";
    }
}
