package io.winback.kubernetes.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The REST calls that runbooks name, and those the services serve; what stands for a name is {@code {}} in both. */
final class RunbookCalls {

    private static final Pattern CALL = Pattern.compile("/api/[\\w/<>{}-]*[\\w>}]");
    private static final Pattern SERVED = Pattern.compile("(?m)^ {2}\"?(/api/[^:\"]*)\"?:");

    private RunbookCalls() {}

    static Set<String> in(String runbook) {
        var calls = new TreeSet<String>();
        CALL.matcher(runbook)
                .results()
                .flatMap(call -> eachService(call.group()))
                .map(call -> call.replaceAll("<[^>]*>|\\{[^}]*}", "{}"))
                .forEach(calls::add);
        return calls;
    }

    static Set<String> served() throws IOException {
        var paths = new TreeSet<String>();
        for (var service : List.of("customer", "segmentation", "campaign", "survey")) {
            var openApi =
                    Files.readString(Path.of("../../" + service + "-service/src/main/resources/openapi/openapi.yaml"));
            SERVED.matcher(openApi)
                    .results()
                    .map(path -> path.group(1).replaceAll("\\{[^}]*}", "{}"))
                    .forEach(paths::add);
        }
        return paths;
    }

    private static Stream<String> eachService(String call) {
        return call.matches("/api/operations/<(service|producer)>/.*")
                ? Stream.of("customer", "segmentation", "survey").map(service -> call.replaceFirst("<\\w+>", service))
                : Stream.of(call);
    }
}
