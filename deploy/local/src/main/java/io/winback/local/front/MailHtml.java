package io.winback.local.front;

import java.util.regex.Pattern;

/** The HTML part of a mail, prepared for a frame: its links open outside of it. */
final class MailHtml {

    private static final Pattern HEAD = Pattern.compile("<head(\\s[^>]*)?>", Pattern.CASE_INSENSITIVE);
    private static final String OUTSIDE = "<base target=\"_blank\">";

    private MailHtml() {}

    static String inFrame(String html) {
        var head = HEAD.matcher(html);
        return head.find() ? html.substring(0, head.end()) + OUTSIDE + html.substring(head.end()) : OUTSIDE + html;
    }
}
