package io.winback.campaign.preview;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to try, and on whom.
 *
 * @param to addresses of winback.mail.test-to, by default of the shop's own domains
 * @param stage key of the stage; without one, the mail of each stage
 * @param customer for whom it is written; without one, for an invented reader
 */
record TestMailRequest(
        @NotEmpty @Size(max = 5) List<@NotBlank @Size(max = 254) String> to,
        @Nullable String stage,
        @Nullable String language,
        @Nullable String customer,
        @Nullable String reason) {}
