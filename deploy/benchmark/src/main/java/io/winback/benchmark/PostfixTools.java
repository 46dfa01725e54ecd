package io.winback.benchmark;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Postfix's own test programs: smtp-sink, which takes mails and forgets them, and smtp-source, which sends as fast as it can. */
final class PostfixTools {

    private static final List<String> FOLDERS = List.of("/usr/sbin", "/usr/local/sbin", "/usr/libexec/postfix");
    private static final int BACKLOG = 100;

    private PostfixTools() {}

    /** A running smtp-sink. */
    record Sink(Process process, int port) implements AutoCloseable {

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            process.waitFor();
        }
    }

    /** Listens on the port; keeps each mail in a file of the folder named, if one is. */
    static Sink sink(int port, Path log, Path... kept) throws Exception {
        var command = new ArrayList<>(List.of(program("smtp-sink").toString()));
        if (System.getProperty("user.name").equals("root")) {
            // it does not run as root
            command.addAll(List.of("-u", "nobody"));
        }
        for (var folder : kept) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
            command.addAll(List.of("-d", folder + "/%M."));
        }
        command.addAll(List.of("127.0.0.1:" + port, Integer.toString(BACKLOG)));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var sink = new Sink(process, port);
        Await.until(Duration.ofMillis(50), () -> {
            if (!process.isAlive()) {
                throw new IOException("smtp-sink ended: " + Files.readString(log));
            }
            return answers(port);
        });
        return sink;
    }

    /** Mails a second that smtp-source brings to the sink over ten connections that stay open. */
    static double source(Sink sink, int mails, int size, Path log) throws IOException, InterruptedException {
        var command = List.of(
                program("smtp-source").toString(),
                "-d",
                "-s",
                "10",
                "-l",
                Integer.toString(size),
                "-m",
                Integer.toString(mails),
                "-f",
                "hello@shop.example",
                "-t",
                "anna@post.example",
                "127.0.0.1:" + sink.port());
        var start = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("smtp-source failed: " + Files.readString(log));
        }
        return mails / Await.seconds(start);
    }

    private static Path program(String name) {
        return Stream.concat(Stream.of(System.getenv("PATH").split(File.pathSeparator)), FOLDERS.stream())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new CannotMeasureException(
                        name + " of Postfix is not on this machine (Debian: apt install postfix)"));
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            return socket.getInputStream().read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }
}
