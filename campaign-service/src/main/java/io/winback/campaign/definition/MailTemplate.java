package io.winback.campaign.definition;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of a mail, by language; the frame around them (why, unsubscribe, address) is ours.
 *
 * @param purpose the permission the reader must have given
 * @param texts by language; the shop's default language is required, others fall back to it
 */
@RegisterForReflection
public record MailTemplate(
        @NotNull Purpose purpose, @NotEmpty Map<String, @NotNull @Valid Text> texts) {

    /** What a customer may permit. */
    public enum Purpose {
        OFFERS,
        NEWS,
        SURVEY,
        SERVICE_NOTICE
    }

    /**
     * Plain text with declared variables in double braces; paragraphs are separated by an empty line.
     *
     * @param button label of the button that leads on, to the survey or to the shop; none, no button
     */
    @RegisterForReflection
    public record Text(
            @NotBlank @Size(max = 150) String subject,
            @NotBlank @Size(max = 5_000) String body,
            @Nullable @Size(max = 60) String button) {}
}
