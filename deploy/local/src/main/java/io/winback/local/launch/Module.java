package io.winback.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Maven module the run needs.
 *
 * @param folder relative to the repository; Maven's name for it too
 * @param inputs files and folders it is built from, relative to the repository
 * @param output what a build leaves, relative to the repository
 * @param jar begins the path of the jar that carries the module's own classes
 */
record Module(String folder, List<String> inputs, String output, String jar) {

    private static final String PLATFORM_JAR = "platform/target/platform-";

    static List<Module> all() {
        return Stream.concat(
                        Stream.of(new Module(
                                "deploy/local",
                                List.of("pom.xml", "deploy/local/pom.xml", "deploy/local/src/main"),
                                "deploy/local/target",
                                "deploy/local/target/local-")),
                        Parts.SERVICES.stream().map(service -> service(service.name() + "-service")))
                .toList();
    }

    static Module service(String folder) {
        return new Module(
                folder,
                List.of("pom.xml", "platform/pom.xml", "platform/src/main", folder + "/pom.xml", folder + "/src/main"),
                folder + "/target/quarkus-app/quarkus-run.jar",
                folder + "/target/quarkus-app/app/");
    }

    String name() {
        return folder.equals("deploy/local") ? "local parts" : folder.replace('-', ' ');
    }

    /** The jar of the module's own classes, if the build left everything it should. */
    Optional<Path> built(Path root) {
        return Files.exists(root.resolve(output)) ? found(root, jar) : Optional.empty();
    }

    /** Whether the service carries the platform as it is built now; a service built on its own may carry an older one. */
    boolean carriesPlatform(Path root) throws IOException {
        if (inputs.stream().noneMatch(input -> input.startsWith("platform"))) {
            return true;
        }
        var own = found(root, folder + "/target/quarkus-app/lib/main/io.winback.platform-");
        var current = found(root, PLATFORM_JAR);
        return own.isPresent() && current.isPresent() && Files.mismatch(own.get(), current.get()) < 0;
    }

    private static Optional<Path> found(Path root, String start) {
        var cut = start.lastIndexOf('/');
        var folder = root.resolve(start.substring(0, cut));
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> isJar(String.valueOf(file.getFileName()), start.substring(cut + 1)))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isJar(String name, String start) {
        return name.startsWith(start) && name.endsWith(".jar");
    }
}
