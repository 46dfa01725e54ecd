package io.winback.local.launch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of the suite, as it is started.
 *
 * @param grace how long it may take to end by itself
 * @param database folder of the PostgreSQL server that this part keeps beside itself, if it does
 */
record PartSpec(
        String name,
        String title,
        String address,
        Optional<String> api,
        List<String> command,
        Map<String, String> environment,
        Readiness readiness,
        Duration grace,
        Optional<Path> database) {}
