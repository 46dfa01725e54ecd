package io.winback.campaign.mail;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds back mail to whom it must not reach: a copy of the shop's data in a test environment writes to nobody but those who test. The
 * start is refused where that was not thought of.
 */
@Singleton
public class OnlyTo {

    private final Optional<List<String>> allowed;
    private final Recipients recipients;

    @Inject
    OnlyTo(MailConfig config) {
        this(config.onlyTo());
    }

    private OnlyTo(Optional<List<String>> allowed) {
        this.allowed = allowed;
        this.recipients = Recipients.of(allowed.orElse(List.of("*")));
    }

    /** Mails may reach these only. */
    public static OnlyTo of(List<String> allowed) {
        return new OnlyTo(Optional.of(allowed));
    }

    void start(@Observes StartupEvent event) {
        check(ConfigUtils.isProfileActive("prod"));
    }

    void check(boolean production) {
        if (!production && allowed.isEmpty()) {
            throw new IllegalStateException(
                    "winback.mail.only-to is required outside the profile prod: whom mails may reach, as addresses,"
                            + " domains (@shop.example) or * for everybody");
        }
    }

    /** Whether mail may reach the address; one that is unknown is held back by other rules. */
    public boolean allows(@Nullable String address) {
        return address == null || recipients.include(address);
    }
}
