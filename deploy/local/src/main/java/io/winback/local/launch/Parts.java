package io.winback.local.launch;

import io.winback.local.front.Sources;
import io.winback.local.keys.LocalKeys;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the suite consists of on one machine: parts, ports, and what each service is told through its environment. */
final class Parts {

    static final int DATABASE = 15432;
    static final int BROKER = 19092;
    static final int CONTROLLER = 19093;
    static final int SMTP = 2525;
    static final int MAILS = 8025;
    static final String HOST = "127.0.0.1";

    // before SERVICES, which reads it
    private static final Map<String, String> PUBLIC_PATHS = Map.of("campaign", "/t", "survey", "/s");

    static final List<Sources.Service> SERVICES = List.of(
            service(
                    "customer",
                    8081,
                    9081,
                    "customers",
                    "contact-points",
                    "orders",
                    "imports",
                    "exclusions",
                    "webhooks",
                    "erasures"),
            service("segmentation", 8082, 9082, "lifecycle", "value", "segments", "candidates", "measures"),
            service(
                    "campaign",
                    8083,
                    9083,
                    "campaigns",
                    "products",
                    "offers",
                    "coupons",
                    "messages",
                    "decisions",
                    "reports"),
            service("survey", 8084, 9084, "surveys", "answers", "improvements"));

    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Layout layout;
    private final String classpath;
    private final int frontPort;
    private final Optional<Instant> clockStart;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    /** @param clockStart where the simulated clock starts; empty follows the real one */
    Parts(Layout layout, String classpath, int frontPort, Optional<Instant> clockStart) {
        this.layout = layout;
        this.classpath = classpath;
        this.frontPort = frontPort;
        this.clockStart = clockStart;
    }

    static Sources sources() {
        return new Sources(SERVICES, URI.create("http://" + HOST + ":" + MAILS));
    }

    static List<PortUse> ports() {
        var ports = new ArrayList<PortUse>();
        for (var service : SERVICES) {
            ports.add(new PortUse(service.port(), service.name() + " service"));
            ports.add(new PortUse(service.managementPort(), service.name() + " service, health and metrics"));
        }
        ports.add(new PortUse(DATABASE, "PostgreSQL"));
        ports.add(new PortUse(BROKER, "Kafka"));
        ports.add(new PortUse(CONTROLLER, "Kafka's controller"));
        ports.add(new PortUse(SMTP, "mail server, SMTP"));
        ports.add(new PortUse(MAILS, "mail server, what it got"));
        return ports;
    }

    /** PostgreSQL, broker and mail server: what the services need before they start. */
    List<PartSpec> foundations() {
        var database = layout.data().resolve("database");
        return List.of(
                part(
                        "database",
                        "PostgreSQL",
                        "localhost:" + DATABASE,
                        "-Xmx256m",
                        Optional.of(database),
                        "parts.PartsMain",
                        database,
                        DATABASE),
                part(
                        "broker",
                        "Kafka",
                        "localhost:" + BROKER,
                        "-Xmx384m",
                        Optional.empty(),
                        "parts.PartsMain",
                        layout.data().resolve("broker"),
                        BROKER,
                        CONTROLLER),
                part(
                        "mail",
                        "Mail server",
                        "localhost:" + SMTP,
                        "-Xmx128m",
                        Optional.empty(),
                        "parts.PartsMain",
                        layout.data().resolve("mail"),
                        SMTP,
                        MAILS));
    }

    List<PartSpec> services() {
        return SERVICES.stream().map(this::spec).toList();
    }

    private PartSpec part(
            String name,
            String title,
            String address,
            String memory,
            Optional<Path> database,
            String main,
            Object... arguments) {
        var ready = layout.data().resolve(name + ".ready");
        var command = Stream.of(
                Stream.of(
                        java(),
                        Children.MARK + name,
                        memory,
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classpath),
                Stream.of("io.winback.local." + main, name, ready.toString()),
                Stream.of(arguments).map(Object::toString));
        return new PartSpec(
                name,
                title,
                address,
                Optional.empty(),
                command.flatMap(words -> words).toList(),
                Map.of(),
                Readiness.file(ready),
                GRACE,
                database);
    }

    private PartSpec spec(Sources.Service service) {
        return new PartSpec(
                service.name(),
                service.name() + " service",
                "http://localhost:" + service.port(),
                Optional.of("http://localhost:" + service.port() + "/q/swagger-ui"),
                List.of(
                        java(),
                        Children.MARK + service.name(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dquarkus.profile=local",
                        "-jar",
                        layout.runnable(service.name()).toString()),
                environment(service),
                Readiness.http(http, URI.create("http://" + HOST + ":" + service.managementPort() + "/q/health/ready")),
                GRACE,
                Optional.empty());
    }

    private Map<String, String> environment(Sources.Service service) {
        var keys = new LocalKeys(layout.data().resolve("keys"));
        var settings = new LinkedHashMap<String, String>();
        settings.put("QUARKUS_HTTP_HOST", HOST);
        settings.put("QUARKUS_HTTP_PORT", Integer.toString(service.port()));
        settings.put("QUARKUS_MANAGEMENT_HOST", HOST);
        settings.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(service.managementPort()));
        settings.put("QUARKUS_SHUTDOWN_TIMEOUT", "5s");
        // else each consumer waits two seconds in turn; what it had in hand comes again at the next start
        settings.put("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_GRACEFUL_SHUTDOWN", "false");
        settings.put(
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://" + HOST + ":" + DATABASE + "/" + service.name());
        settings.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        settings.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
        settings.put("KAFKA_BOOTSTRAP_SERVERS", HOST + ":" + BROKER);
        settings.put("QUARKUS_MAILER_HOST", HOST);
        settings.put("QUARKUS_MAILER_PORT", Integer.toString(SMTP));
        settings.put("QUARKUS_MAILER_MOCK", "false");
        settings.put("QUARKUS_CONFIG_LOCATIONS", layout.shop().toUri().toString());
        settings.put("WINBACK_SHOP_PUBLIC_URL", "http://localhost:" + frontPort);
        settings.put("WINBACK_SECURITY_KEYS", keys.apiKeys().toString());
        settings.put("WINBACK_SECURITY_LINK_KEYS", keys.linkKeys().toString());
        clockStart.ifPresent(start -> {
            settings.put("WINBACK_CLOCK_STEPPED", "true");
            settings.put("WINBACK_CLOCK_START", start.toString());
        });
        return settings;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Sources.Service service(String name, int port, int managementPort, String... resources) {
        var paths = Stream.concat(
                Stream.of(resources).map(resource -> "/api/" + resource),
                Stream.of("/api/operations/" + name, "/ui/" + name));
        return new Sources.Service(
                name,
                port,
                managementPort,
                Stream.concat(paths, Stream.ofNullable(PUBLIC_PATHS.get(name))).toList());
    }
}
