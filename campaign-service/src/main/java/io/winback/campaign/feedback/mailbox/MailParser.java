package io.winback.campaign.feedback.mailbox;

import io.winback.campaign.feedback.BounceKind;
import io.winback.campaign.feedback.Report;
import io.winback.campaign.feedback.Report.Kind;
import io.winback.campaign.feedback.Report.Source;
import io.winback.campaign.feedback.reply.Answer;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Understands delivery reports (RFC 3464), complaints (RFC 5965) and answers. What it cannot read is nothing, never an error. */
final class MailParser {

    private static final List<String> TO =
            List.of("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "To", "Cc");
    private static final List<String> ORIGINAL = List.of(
            "message/rfc822",
            "text/rfc822-headers",
            "message/rfc822-headers",
            "message/global",
            "message/global-headers");
    private static final Set<String> ARRIVED = Set.of("delivered", "relayed", "expanded");
    private static final Set<String> COMPLAINTS = Set.of("abuse", "fraud", "virus", "opt-out", "other");
    private static final int LONGEST_TEXT = 10_000;

    private MailParser() {}

    static Incoming read(MimeMessage mail) {
        try {
            return report(mail).orElseGet(() -> letter(mail));
        } catch (MessagingException | IOException | RuntimeException e) {
            return new Incoming.Nothing();
        }
    }

    private static Optional<Incoming> report(MimeMessage mail) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof MimeMultipart parts)) {
            return Optional.empty();
        }
        var type = String.valueOf(new ContentType(mail.getContentType()).getParameter("report-type"))
                .toLowerCase(Locale.ROOT);
        return switch (type) {
            case "delivery-status" ->
                Optional.of(new Incoming.Reports(Source.DSN, deliveries(parts, addressedTo(mail))));
            case "feedback-report" -> Optional.of(new Incoming.Reports(Source.ARF, complaints(parts)));
            // a disposition notification (RFC 8098) says that it was opened, which is nobody's business
            default -> Optional.of(new Incoming.Nothing());
        };
    }

    /** The bounce address is surest: it was signed for this very mail. */
    private static List<Report> deliveries(MimeMultipart parts, List<String> to)
            throws MessagingException, IOException {
        var status = Parts.first(parts, List.of("message/delivery-status", "message/global-delivery-status"));
        var reports = new ArrayList<Report>();
        if (status.isPresent()) {
            var references = new ArrayList<>(to);
            references.addAll(original(parts));
            var groups = Parts.groups(status.get());
            // the first group is about the report, each other about a reader
            for (var fields : groups.subList(Math.min(1, groups.size()), groups.size())) {
                delivery(fields, references).ifPresent(reports::add);
            }
        }
        return reports;
    }

    private static Optional<Report> delivery(InternetHeaders fields, List<String> references) {
        var action = String.valueOf(Parts.value(fields, "Action")).toLowerCase(Locale.ROOT);
        var words = Parts.value(fields, "Diagnostic-Code");
        var code = BounceKind.code(words).orElse(null);
        var told = BounceKind.status(Parts.value(fields, "Status")).orElse(null);
        // what the refusing server said is more than "something permanent"
        var status =
                told == null || told.endsWith(".0.0") ? BounceKind.status(words).orElse(told) : told;
        if (action.equals("failed")) {
            return Optional.of(new Report(references, BounceKind.of(status, code), null, code, status));
        }
        return ARRIVED.contains(action)
                ? Optional.of(new Report(references, Kind.DELIVERED, null, code, status))
                : Optional.empty();
    }

    private static List<Report> complaints(MimeMultipart parts) throws MessagingException, IOException {
        var part = Parts.first(parts, List.of("message/feedback-report"));
        if (part.isEmpty()) {
            return List.of();
        }
        var references = new ArrayList<String>();
        for (var fields : Parts.groups(part.get())) {
            if (!COMPLAINTS.contains(String.valueOf(fields.getHeader("Feedback-Type", null))
                    .strip()
                    .toLowerCase(Locale.ROOT))) {
                return List.of();
            }
            references.addAll(Parts.addresses(fields.getHeader("Original-Mail-From", null)));
        }
        references.addAll(original(parts));
        return List.of(new Report(references, Kind.COMPLAINT, null, null, null));
    }

    /** What names the mail in the copy that was sent back. */
    private static List<String> original(MimeMultipart parts) throws MessagingException, IOException {
        var part = Parts.first(parts, ORIGINAL);
        if (part.isEmpty()) {
            return List.of();
        }
        try (var in = part.get().getInputStream()) {
            var headers = new InternetHeaders(in);
            var references = new ArrayList<>(Parts.addresses(headers.getHeader("Return-Path", null)));
            references.addAll(Parts.messageIds(headers.getHeader("Message-ID", null)));
            return references;
        }
    }

    private static Incoming letter(MimeMessage mail) {
        try {
            var references = new ArrayList<>(Parts.messageIds(mail.getHeader("In-Reply-To", " ")));
            var named = new ArrayList<>(Parts.messageIds(mail.getHeader("References", " ")));
            Collections.reverse(named);
            references.addAll(named);
            references.addAll(addressedTo(mail));
            var received = mail.getReceivedDate() == null ? mail.getSentDate() : mail.getReceivedDate();
            Instant at = received == null ? null : received.toInstant();
            var id = mail.getMessageID() == null ? references + "|" + at : mail.getMessageID();
            return references.isEmpty()
                    ? new Incoming.Nothing()
                    : new Incoming.Letter(new Answer(
                            references,
                            id,
                            mail.getHeader("From", ","),
                            mail.getSubject(),
                            text(mail),
                            at,
                            headers(mail)));
        } catch (MessagingException e) {
            return new Incoming.Nothing();
        }
    }

    private static Map<String, String> headers(MimeMessage mail) throws MessagingException {
        var headers = new LinkedHashMap<String, String>();
        for (Header header : Collections.list(mail.getAllHeaders())) {
            headers.putIfAbsent(header.getName(), header.getValue());
        }
        return headers;
    }

    private static List<String> addressedTo(MimeMessage mail) throws MessagingException {
        var addresses = new ArrayList<String>();
        for (var header : TO) {
            addresses.addAll(Parts.addresses(mail.getHeader(header, ",")));
        }
        return addresses;
    }

    /** The beginning of the plain text, to see whether it is a single word. */
    private static @Nullable String text(Part part) {
        try {
            if (part.isMimeType("text/plain") && part.getContent() instanceof String text) {
                return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
            }
            return part.isMimeType("multipart/*")
                            && part.getContent() instanceof MimeMultipart parts
                            && parts.getCount() > 0
                    ? text(parts.getBodyPart(0))
                    : null;
        } catch (MessagingException | IOException e) {
            return null;
        }
    }
}
