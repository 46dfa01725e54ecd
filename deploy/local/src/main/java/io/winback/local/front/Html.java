package io.winback.local.front;

import java.util.regex.Pattern;

/** Text made safe for HTML, in content and in quoted attributes. */
final class Html {

    private static final Pattern LOCAL_LINK = Pattern.compile("http://localhost:[0-9]+(/[A-Za-z0-9._~/?=&;%#+-]*)?");

    private Html() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Escapes, and makes addresses of this machine links; addresses of other hosts stay text. */
    static String withLinks(String text) {
        var written = new StringBuilder();
        var found = LOCAL_LINK.matcher(text);
        int from = 0;
        while (found.find()) {
            var address = escape(found.group());
            written.append(escape(text.substring(from, found.start())))
                    .append("<a href=\"")
                    .append(address)
                    .append("\">")
                    .append(address)
                    .append("</a>");
            from = found.end();
        }
        return written.append(escape(text.substring(from))).toString();
    }
}
