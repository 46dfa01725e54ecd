package io.winback.customer.intake;

import io.winback.platform.web.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the headers say of a content. */
record Sent(
        boolean gzip, @Nullable Charset charset, @Nullable Long length) {

    private static final String CHARSET = "charset";

    static Sent of(HttpHeaders headers) {
        return new Sent(
                gzip(headers.getHeaderString(HttpHeaders.CONTENT_ENCODING)),
                charset(headers),
                length(headers.getHeaderString(HttpHeaders.CONTENT_LENGTH)));
    }

    private static boolean gzip(@Nullable String encoding) {
        return switch (encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT)) {
            case "identity", "" -> false;
            case "gzip" -> true;
            default ->
                throw Problem.of(
                        415,
                        "unsupported-encoding",
                        "Unsupported Content-Encoding",
                        "Send the content as it is, or with Content-Encoding: gzip.");
        };
    }

    private static @Nullable Charset charset(HttpHeaders headers) {
        var type = headers.getMediaType();
        var name = type == null ? null : type.getParameters().get(CHARSET);
        try {
            return name == null ? null : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw Problem.of(
                    415,
                    "unsupported-charset",
                    "Unsupported charset",
                    "Name a charset such as utf-8 or windows-1252, or none.");
        }
    }

    private static @Nullable Long length(@Nullable String header) {
        return header == null ? null : Long.valueOf(header);
    }
}
