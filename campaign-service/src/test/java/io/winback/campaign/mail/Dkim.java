package io.winback.campaign.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Checks a signature of RFC 6376 (rsa-sha256, relaxed/relaxed) from its text, independent of what signed. */
final class Dkim {

    private static final String SIGNATURE = "dkim-signature";

    private final List<String> headers;
    private final String body;
    private final Map<String, String> tags;

    Dkim(byte[] mail) {
        var raw = new String(mail, StandardCharsets.ISO_8859_1);
        var end = raw.indexOf("\r\n\r\n");
        headers = List.of(raw.substring(0, end).split("\r\n(?![ \t])"));
        body = raw.substring(end + 4);
        var signature = headers.stream()
                .filter(header -> name(header).equals(SIGNATURE))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no signature"));
        tags = Arrays.stream(value(signature).split(";"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toMap(
                        tag -> tag.substring(0, tag.indexOf('=')).strip(),
                        tag -> tag.substring(tag.indexOf('=') + 1).replaceAll("\\s", "")));
    }

    String tag(String name) {
        return tags.get(name);
    }

    List<String> signedHeaders() {
        return Arrays.stream(tag("h").toLowerCase(Locale.ROOT).split(":")).toList();
    }

    boolean verifies(PublicKey key) throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256").digest(bytes(relaxedBody()));
        if (!Base64.getEncoder().encodeToString(digest).equals(tag("bh"))) {
            return false;
        }
        var check = Signature.getInstance("SHA256withRSA");
        check.initVerify(key);
        check.update(bytes(signedText()));
        return check.verify(Base64.getDecoder().decode(tag("b")));
    }

    private String signedText() {
        var left = new ArrayList<>(headers);
        Collections.reverse(left);
        var text = new StringBuilder();
        for (var name : signedHeaders()) {
            left.stream()
                    .filter(header -> name(header).equals(name))
                    .findFirst()
                    .ifPresent(header -> {
                        left.remove(header);
                        text.append(relaxed(header)).append("\r\n");
                    });
        }
        var own = headers.stream()
                .filter(header -> name(header).equals(SIGNATURE))
                .findFirst()
                .orElseThrow();
        return text + relaxed(own).replaceAll("([;: ]b=)[^;]*", "$1");
    }

    private static String relaxed(String header) {
        return name(header) + ":"
                + value(header).replace("\r\n", "").replaceAll("[ \t]+", " ").strip();
    }

    private String relaxedBody() {
        var lines = Arrays.stream(body.split("\r\n", -1))
                .map(line -> line.replaceAll("[ \t]+", " ").replaceAll(" $", ""))
                .collect(Collectors.joining("\r\n"));
        var text = lines.replaceAll("(\r\n)+$", "");
        return text.isEmpty() ? "" : text + "\r\n";
    }

    private static String name(String header) {
        return header.substring(0, header.indexOf(':')).strip().toLowerCase(Locale.ROOT);
    }

    private static String value(String header) {
        return header.substring(header.indexOf(':') + 1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
