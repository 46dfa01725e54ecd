package io.winback.customer.webhook;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Lets webhooks out into the world and nowhere else: https, an ordinary port, and every address of the host public. It is asked when a
 * webhook is saved and before each call, and the call goes to an address it has seen, whatever the name says a moment later.
 */
@Singleton
class TargetGuard {

    private static final int LONGEST = 2_000;
    private static final int HTTPS = 443;
    private static final int FIRST_UNPRIVILEGED = 1_024;

    private final boolean allowPrivate;
    private final HostNames names;

    TargetGuard(WebhooksConfig config, HostNames names) {
        this.allowPrivate = config.allowPrivateTargets();
        this.names = names;
        if (allowPrivate && LaunchMode.current() == LaunchMode.NORMAL && !ConfigUtils.isProfileActive("local")) {
            throw new IllegalStateException(
                    "winback.webhooks.allow-private-targets=true is allowed in the profile local only");
        }
    }

    /** The target, or a {@link ForbiddenTargetException}. Looks the host up, which may take a while. */
    Target check(String text) {
        var url = parsed(text);
        var addresses = addresses(url.getHost());
        if (!allowPrivate && !addresses.stream().allMatch(Network::isPublic)) {
            throw new ForbiddenTargetException(
                    "The host " + url.getHost() + " lies in a network that webhooks may not call; use a public one.");
        }
        return new Target(url, addresses);
    }

    private URI parsed(String text) {
        var url = uri(text);
        if (text.length() > LONGEST) {
            throw new ForbiddenTargetException("Send a URL of at most " + LONGEST + " characters.");
        }
        if (!"https".equalsIgnoreCase(url.getScheme()) && !(allowPrivate && "http".equalsIgnoreCase(url.getScheme()))) {
            throw new ForbiddenTargetException("Send a URL that starts with https://.");
        }
        if (url.getHost() == null || url.getHost().contains("%")) {
            throw new ForbiddenTargetException("Send a URL with a host name (international ones as xn--…).");
        }
        if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw new ForbiddenTargetException("Send a URL without user, password and fragment.");
        }
        if (!allowPrivate && url.getPort() != -1 && url.getPort() != HTTPS && !unprivileged(url.getPort())) {
            throw new ForbiddenTargetException("Use port 443, or one from 1024 on.");
        }
        return url;
    }

    private static boolean unprivileged(int port) {
        return port >= FIRST_UNPRIVILEGED && port < 1 << Character.SIZE;
    }

    private static URI uri(String text) {
        try {
            return new URI(new URI(text).toASCIIString());
        } catch (URISyntaxException e) {
            throw new ForbiddenTargetException("Send a URL such as https://shop.example/hooks/winback.");
        }
    }

    private List<InetAddress> addresses(String host) {
        try {
            return names.addresses(host);
        } catch (UnknownHostException e) {
            throw new ForbiddenTargetException("The host " + host + " is not known to the name service.");
        }
    }
}
