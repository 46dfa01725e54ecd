package io.winback.customer.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;

/** A URL that may be called, and the checked addresses it is to be called at. */
record Target(URI url, List<InetAddress> addresses) {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    boolean encrypted() {
        return url.getScheme().equalsIgnoreCase("https");
    }

    int port() {
        if (url.getPort() != -1) {
            return url.getPort();
        }
        return encrypted() ? HTTPS : HTTP;
    }

    /** What stands in the request line. */
    String pathAndQuery() {
        var path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    /** Attempts take turns, so that one dead address of several does not stop a delivery. */
    InetAddress address(int attempt) {
        return addresses.get(Math.floorMod(attempt - 1, addresses.size()));
    }
}
