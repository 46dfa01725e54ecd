package io.winback.local.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The content of a module's sources as one hash, and the time of their latest change. */
record Fingerprint(String hash, long newest) {

    static Fingerprint of(Path root, List<String> inputs) throws IOException {
        var digest = sha256();
        long newest = 0;
        for (var file : files(root, inputs)) {
            // a folder's time tells of files that are gone
            newest = Math.max(newest, changed(file));
            if (Files.isRegularFile(file)) {
                digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()), newest);
    }

    /** A copied file may keep an old time of modification; the time of its arrival here, where the system tells it, does not lie. */
    private static long changed(Path file) throws IOException {
        var modified = Files.getLastModifiedTime(file).toMillis();
        return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? Math.max(modified, ((FileTime) Files.getAttribute(file, "unix:ctime")).toMillis())
                : modified;
    }

    private static List<Path> files(Path root, List<String> inputs) throws IOException {
        var files = new ArrayList<Path>();
        for (var input : inputs) {
            if (Files.exists(root.resolve(input))) {
                try (var tree = Files.walk(root.resolve(input))) {
                    tree.sorted().forEach(files::add);
                }
            }
        }
        return files;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
