package io.winback.local.parts;

import io.winback.local.mail.MailServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** One part as a process of its own: {@code database|broker|mail READY-FILE FOLDER PORT [PORT]}. It ends with SIGTERM. */
public final class PartsMain {

    private PartsMain() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[2]);
        var port = Integer.parseInt(arguments[3]);
        var part = start(arguments, folder, port);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(part), "stop"));
        Files.writeString(
                Path.of(arguments[1]), Long.toString(ProcessHandle.current().pid()));
        new CountDownLatch(1).await();
    }

    private static AutoCloseable start(String[] arguments, Path folder, int port) throws Exception {
        return switch (arguments[0]) {
            case "database" -> Databases.durable(folder, port);
            case "broker" -> broker(folder, port, Integer.parseInt(arguments[4]));
            case "mail" -> MailServer.start(folder, port, Integer.parseInt(arguments[4]));
            default -> throw new IllegalArgumentException("Unknown part " + arguments[0]);
        };
    }

    private static Broker broker(Path folder, int port, int controllerPort) throws Exception {
        var broker = Broker.start(folder, port, controllerPort);
        Topics.create(broker.bootstrap());
        return broker;
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException("The part did not close", e);
        }
    }
}
