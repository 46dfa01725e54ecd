package io.winback.local.demo;

import java.util.Locale;

/** The four services, with the ports they have on one machine. */
enum Service {
    CUSTOMER(8081),
    SEGMENTATION(8082),
    CAMPAIGN(8083),
    SURVEY(8084);

    private static final int TO_MANAGEMENT = 1000;

    private final int port;

    Service(int port) {
        this.port = port;
    }

    int port() {
        return port;
    }

    int managementPort() {
        return port + TO_MANAGEMENT;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
