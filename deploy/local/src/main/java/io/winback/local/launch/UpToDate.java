package io.winback.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
        var output = module.output(root);
        if (output.isEmpty()) {
            return false;
        }
        var sources = Fingerprint.of(root, module.inputs());
        var built = Files.getLastModifiedTime(output.get()).toMillis();
        var stamp = stamp(module);
        if (Files.exists(stamp) && Files.readString(stamp).equals(line(sources, built))) {
            return true;
        }
        return sources.newest() < built && module.carriesPlatform(root);
    }

    /** Remembers that {@code module} was built from {@code sources}, as they were before the build began. */
    void built(Module module, Fingerprint sources) throws IOException {
        var output = module.output(root)
                .orElseThrow(() -> new CannotRunException(
                        1, "The build of " + module.name() + " left no " + module.output() + "."));
        Files.createDirectories(stamps);
        Files.writeString(
                stamp(module), line(sources, Files.getLastModifiedTime(output).toMillis()));
    }

    private static String line(Fingerprint sources, long built) {
        return sources.hash() + " " + built;
    }

    private Path stamp(Module module) {
        return stamps.resolve(module.folder().replace('/', '-') + ".stamp");
    }
}
