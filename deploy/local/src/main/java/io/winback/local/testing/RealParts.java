package io.winback.local.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.winback.local.parts.Broker;
import io.winback.local.parts.Databases;
import io.winback.local.parts.Ports;
import io.winback.local.parts.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL and a real broker for {@code @QuarkusTest}, started once per JVM and stopped with it. Use as
 * {@code @WithTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "customer"))}.
 */
public final class RealParts implements QuarkusTestResourceLifecycleManager {

    /** The class may be loaded twice in a JVM, by the runner of the tests and by the application under test; the parts run once. */
    private static final String BOOTSTRAP = "winback.test.bootstrap";

    private static @Nullable Running running;

    private String database = "customer";

    private record Running(Databases databases, Broker broker) {}

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        var parts = running();
        var settings = new HashMap<String, String>();
        settings.put("quarkus.datasource.jdbc.url", parts.databases().url(database));
        settings.put("quarkus.datasource.username", "postgres");
        settings.put("quarkus.datasource.password", "postgres");
        settings.put("kafka.bootstrap.servers", parts.broker().bootstrap());
        settings.put("winback.security.keys", TestKeys.file().toString());
        return settings;
    }

    /** The parts end with the JVM: starting them again for each test profile would cost more than the tests. */
    @Override
    public void stop() {}

    /** Where the broker of this JVM listens; it has been started by then. */
    public static String bootstrap() {
        return System.getProperty(BOOTSTRAP);
    }

    private static synchronized Running running() {
        if (running == null) {
            running = startParts();
            System.setProperty(BOOTSTRAP, running.broker().bootstrap());
        }
        return running;
    }

    private static Running startParts() {
        try {
            var databases = CompletableFuture.supplyAsync(RealParts::databases);
            var broker = Broker.start(Files.createTempDirectory("winback-broker"), Ports.free(), Ports.free());
            Topics.create(broker.bootstrap());
            var parts = new Running(databases.join(), broker);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(parts)));
            return parts;
        } catch (Exception e) {
            throw new IllegalStateException("The test parts did not start", e);
        }
    }

    private static Databases databases() {
        try {
            return Databases.temporary();
        } catch (Exception e) {
            throw new IllegalStateException("PostgreSQL did not start", e);
        }
    }

    private static void close(Running parts) {
        parts.broker().close();
        try {
            parts.databases().close();
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not stop", e);
        }
    }
}
