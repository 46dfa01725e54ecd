package io.winback.campaign.preview;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of each mail. */
@RegisterForReflection
record TestMailResponse(List<Sent> mails) {

    /**
     * @param state SENT, or what the mail server or its silence said
     * @param detail the words of the mail server, where it refused
     */
    record Sent(
            String to, String stage, String state, @Nullable String detail) {}
}
