package io.winback.campaign.preview;

import io.winback.campaign.definition.MailTemplate.Purpose;
import io.winback.platform.page.Language;
import java.util.List;
import java.util.Map;

/**
 * A mail as its reader would get it, with links that count and change nothing.
 *
 * @param language the one it is written in
 * @param preheader what mail clients show after the subject
 * @param warnings what should be known before it goes out
 */
record PreviewResponse(
        String stage,
        String mail,
        Purpose purpose,
        String language,
        String subject,
        String preheader,
        String text,
        String html,
        Map<String, String> headers,
        List<Warning> warnings) {

    /** @param code stays the same, {@code text} says it in English */
    record Warning(String code, String text) {}

    static PreviewResponse of(Previews.Preview preview) {
        var written = preview.written();
        var words = Language.EN.words(PreviewWords.class);
        return new PreviewResponse(
                preview.stage().key(),
                preview.mail(),
                preview.purpose(),
                written.language(),
                written.subject(),
                written.preheader(),
                written.text(),
                written.html(),
                written.headerLines(),
                preview.notes().stream()
                        .map(code -> new Warning(code, NoteWords.of(code, words)))
                        .toList());
    }
}
