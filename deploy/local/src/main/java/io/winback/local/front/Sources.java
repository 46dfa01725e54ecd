package io.winback.local.front;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Where the page finds its figures, and which service serves which paths. */
public record Sources(List<Service> services, URI mail) {

    /** A service with its ports and the paths that are its own. */
    public record Service(String name, int port, int managementPort, List<String> paths) {

        URI at(String pathAndQuery) {
            return URI.create("http://127.0.0.1:" + port + pathAndQuery);
        }

        URI management(String path) {
            return URI.create("http://127.0.0.1:" + managementPort + path);
        }

        private boolean serves(String path) {
            return paths.stream().anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
        }
    }

    /** The service whose path this is. */
    Optional<Service> serving(String path) {
        return services.stream().filter(service -> service.serves(path)).findFirst();
    }

    Optional<Service> named(String name) {
        return services.stream().filter(service -> service.name().equals(name)).findFirst();
    }
}
