package io.winback.local.mail;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** A mail as JSON shows it: in a list by its headers alone, on its own with its parts. */
final class MailView {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final List<String> OF_INTEREST = List.of(
            "date", "reply-to", "content-language", "auto-submitted", "precedence", "feedback-id", "in-reply-to");

    private MailView() {}

    static Map<String, Object> line(StoredMail mail) throws MessagingException {
        var headers = headers(mail);
        var view = new LinkedHashMap<String, Object>();
        view.put("number", mail.number());
        view.put("receivedAt", mail.envelope().receivedAt().toString());
        view.put("from", first(headers, "From").orElse(mail.envelope().from()));
        view.put("to", mail.envelope().to());
        view.put("subject", first(headers, "Subject").orElse(""));
        view.put("messageId", first(headers, "Message-ID").orElse(""));
        view.put("headers", ofInterest(headers));
        view.put("size", mail.raw().length);
        return view;
    }

    static Map<String, Object> whole(StoredMail mail) throws MessagingException, IOException {
        var view = new LinkedHashMap<>(line(mail));
        var all = new ArrayList<Map<String, String>>();
        for (var header : each(headers(mail))) {
            all.add(Map.of("name", header.getName(), "value", decoded(header.getValue())));
        }
        view.put("headers", all);
        part(mail, "text/plain").ifPresent(text -> view.put("text", text));
        part(mail, "text/html").ifPresent(html -> view.put("html", html));
        return view;
    }

    /** The first part of a type, decoded. */
    static Optional<String> part(StoredMail mail, String type) throws MessagingException, IOException {
        return part(new MimeMessage(SESSION, new ByteArrayInputStream(mail.raw())), type);
    }

    private static Optional<String> part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = part(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        return part.isMimeType(type) && part.getContent() instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static InternetHeaders headers(StoredMail mail) throws MessagingException {
        return new InternetHeaders(new ByteArrayInputStream(mail.raw()), true);
    }

    private static Map<String, String> ofInterest(InternetHeaders headers) {
        var found = new LinkedHashMap<String, String>();
        for (var header : each(headers)) {
            var name = header.getName().toLowerCase(Locale.ROOT);
            if (name.startsWith("x-") || name.startsWith("list-") || OF_INTEREST.contains(name)) {
                found.put(header.getName(), decoded(header.getValue()));
            }
        }
        return found;
    }

    private static List<Header> each(InternetHeaders headers) {
        return Collections.list(headers.getAllHeaders());
    }

    private static Optional<String> first(InternetHeaders headers, String name) {
        return Optional.ofNullable(headers.getHeader(name, null)).map(MailView::decoded);
    }

    private static String decoded(String value) {
        var unfolded = MimeUtility.unfold(value);
        try {
            return MimeUtility.decodeText(unfolded);
        } catch (UnsupportedEncodingException e) {
            return unfolded;
        }
    }
}
