package io.winback.kubernetes;

import io.winback.kubernetes.Network.End;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which pods of an overlay reach what, by the names of their workloads. */
final class Connections {

    private final Network network;
    private final Map<String, End> pods = new LinkedHashMap<>();

    Connections(Overlay overlay) {
        network = Network.of(overlay);
        overlay.pods()
                .forEach((title, template) -> pods.put(title.substring(title.indexOf(' ') + 1), End.pod(template)));
    }

    /** Who reaches {@code to}. */
    Set<String> reach(End to, int port) {
        var names = new TreeSet<String>();
        pods.forEach((name, pod) -> {
            if (network.lets(pod, to, port)) {
                names.add(name);
            }
        });
        return names;
    }

    /** Whose port of that name {@code from} reaches. */
    Set<String> to(String port, End from) {
        var names = new TreeSet<String>();
        pods.forEach((name, pod) -> {
            if (pod.ports().containsKey(port)
                    && network.lets(from, pod, pod.ports().get(port))) {
                names.add(name);
            }
        });
        return names;
    }

    /** Which pods reach the port of that name of each other. */
    Set<String> among(String port) {
        var pairs = new TreeSet<String>();
        pods.forEach((name, pod) -> to(port, pod).forEach(other -> pairs.add(name + " to " + other)));
        return pairs;
    }
}
