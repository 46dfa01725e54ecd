package io.winback.campaign.mail;

import java.util.List;
import java.util.Optional;

/** Settings for tests without the application. */
record MailSettings(Optional<List<String>> onlyTo, Optional<String> bounceDomain) implements MailConfig {

    static MailSettings bouncesAt(String domain) {
        return new MailSettings(Optional.empty(), Optional.ofNullable(domain));
    }

    static MailSettings reaching(String... addresses) {
        return new MailSettings(
                addresses.length == 0 ? Optional.empty() : Optional.of(List.of(addresses)), Optional.empty());
    }

    @Override
    public Optional<List<String>> testTo() {
        return Optional.empty();
    }

    @Override
    public int testsAnHour() {
        return 1;
    }

    @Override
    public String bouncePrefix() {
        return "bounce";
    }
}
