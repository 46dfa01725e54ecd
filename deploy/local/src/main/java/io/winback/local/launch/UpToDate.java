package io.winback.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Tells whether a module must be built: it is good when its sources and its output are those of the last build here, or when somebody
 * else built it after the last change.
 */
final class UpToDate {

    private final Path root;
    private final Path stamps;

    UpToDate(Path root, Path stamps) {
        this.root = root;
        this.stamps = stamps;
    }

    boolean is(Module module) throws IOException {
        var output = module.built(root);
        if (output.isEmpty()) {
            return false;
        }
        var sources = Fingerprint.of(root, module.inputs());
        var stamp = stamp(module);
        if (Files.exists(stamp) && Files.readString(stamp).equals(line(sources, output.get()))) {
            return true;
        }
        return sources.newest() < Files.getLastModifiedTime(output.get()).toMillis() && module.carriesPlatform(root);
    }

    /** Remembers that {@code module} was built from {@code sources}, as they were before the build began. */
    void built(Module module, Fingerprint sources) throws IOException {
        var output = module.built(root)
                .orElseThrow(() ->
                        new CannotRunException(1, "The build of " + module.name() + " left no " + module.jar() + "."));
        Files.createDirectories(stamps);
        Files.writeString(stamp(module), line(sources, output));
    }

    private String line(Fingerprint sources, Path output) throws IOException {
        return sources.hash() + " "
                + Fingerprint.of(root, List.of(root.relativize(output).toString()))
                        .hash();
    }

    private Path stamp(Module module) {
        return stamps.resolve(module.folder().replace('/', '-') + ".stamp");
    }
}
