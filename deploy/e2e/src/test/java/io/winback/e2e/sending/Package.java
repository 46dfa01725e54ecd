package io.winback.e2e.sending;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** The campaign service as it is packaged, or a copy of it with classes that are broken on purpose. */
final class Package {

    private static final Path ROOT = Path.of(System.getProperty("winback.root", "../.."));
    private static final Path APPLICATION = ROOT.resolve("campaign-service/target/quarkus-app");
    private static final Path SOURCES = ROOT.resolve("campaign-service/src/main/java");
    private static final String RUNNABLE = "quarkus-run.jar";

    private final Path folder;

    Package(Path folder) {
        this.folder = folder;
    }

    Path runnable(Optional<Variant> variant) throws IOException {
        return variant.isEmpty() ? APPLICATION.resolve(RUNNABLE) : broken(variant.get());
    }

    private Path broken(Variant variant) throws IOException {
        var source = folder.resolve("broken").resolve(variant.source());
        Files.createDirectories(source.getParent());
        Files.writeString(source, variant.apply(Files.readString(SOURCES.resolve(variant.source()))));
        var classes = Files.createDirectories(folder.resolve("classes"));
        compile(source, classes);
        var copy = folder.resolve("application");
        copy(APPLICATION, copy);
        for (var jar : jars(copy)) {
            var place = copy.relativize(jar).getName(0).toString();
            if (place.equals("app") || place.equals("quarkus")) {
                putOver(classes, jar, place.equals("app"));
            }
        }
        return copy.resolve(RUNNABLE);
    }

    private static void compile(Path source, Path classes) throws IOException {
        var classpath = jars(APPLICATION).stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        var code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-nowarn",
                        "--release",
                        "17",
                        "-parameters",
                        "-d",
                        classes.toString(),
                        "-cp",
                        classpath,
                        source.toString());
        if (code != 0) {
            throw new IllegalStateException("The broken variant no longer fits the service: it does not compile");
        }
    }

    /** Replaces classes that the jar holds; the application's own also gets those that are new. */
    private static void putOver(Path classes, Path jar, boolean own) throws IOException {
        try (var files = Files.walk(classes);
                var archive = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var entry = archive.getPath("/" + classes.relativize(file));
                if (own || Files.exists(entry)) {
                    Files.copy(file, entry, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static List<Path> jars(Path application) throws IOException {
        try (var files = Files.walk(application)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
