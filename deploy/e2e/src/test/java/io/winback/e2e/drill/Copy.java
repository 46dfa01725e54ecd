package io.winback.e2e.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/** A copy of a folder of which nobody writes. */
final class Copy {

    private Copy() {}

    static void of(Path folder, Path copy) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) {
                // the database refuses a folder that others may read
                Files.copy(file, copy.resolve(folder.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Puts the copy in the place of what is there. */
    static void inPlaceOf(Path folder, Path copy) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        of(copy, folder);
    }
}
