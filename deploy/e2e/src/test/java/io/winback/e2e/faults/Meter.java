package io.winback.e2e.faults;

import io.winback.e2e.suite.ServiceProcess;
import io.winback.local.testing.TestKeys;
import java.io.IOException;

/** What a process says at its metrics. */
final class Meter {

    private Meter() {}

    /**
     * Not a number if it says nothing.
     *
     * @param label as it stands there, such as work="messages"; empty for any
     */
    static double of(ServiceProcess process, String name, String label) {
        try {
            var management = process.management();
            return management
                    .send(management.request("GET", "/q/metrics", "", TestKeys.AUDITOR))
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(name + "{") && line.contains(label))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
