package io.winback.local.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
            newest = Math.max(newest, Files.getLastModifiedTime(file).toMillis());
            if (Files.isRegularFile(file)) {
                digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()), newest);
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
