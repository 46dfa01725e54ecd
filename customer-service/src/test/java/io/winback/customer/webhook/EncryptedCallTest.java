package io.winback.customer.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIMatcher;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection goes to the address that was checked; certificate and server name are those of the host. */
class EncryptedCallTest {

    private static final String TRUST = "javax.net.ssl.trustStore";
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    private final List<String> namesAsked = new CopyOnWriteArrayList<>();
    private final Vertx vertx = Vertx.vertx();
    private final ManagedExecutor executor = ManagedExecutor.builder().build();
    private HttpsServer server;

    @BeforeEach
    void start() throws Exception {
        var keys = folder.resolve("keys.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        (keytool + " -genkeypair -alias shop -keyalg EC -storetype PKCS12 -storepass changeit"
                                        + " -dname CN=shop -ext SAN=dns:hooks.shop.example -keystore " + keys)
                                .split(" "))
                .start()
                .waitFor();
        assertThat(made).isZero();
        System.setProperty(TRUST, keys.toString());
        System.setProperty(TRUST + "Password", new String(PASSWORD));
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new Naming(context(keys)));
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        System.clearProperty(TRUST);
        System.clearProperty(TRUST + "Password");
        server.stop(0);
        executor.shutdownNow();
        vertx.close();
    }

    @Test
    void trustsTheCertificateOfTheHostAlone() {
        assertThat(call("hooks.shop.example")).isEqualTo(Outcome.of(204));
        assertThat(call("other.shop.example")).isEqualTo(Outcome.without(Outcome.Result.UNREACHABLE));
        assertThat(namesAsked).containsExactly("hooks.shop.example", "other.shop.example");
    }

    private Outcome call(String host) {
        var config = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(WebhooksConfig.class)
                .build()
                .getConfigMapping(WebhooksConfig.class);
        var guard = new TargetGuard(config, new HostNames()) {
            @Override
            Target check(String text) {
                return new Target(URI.create(text), List.of(InetAddress.getLoopbackAddress()));
            }
        };
        var signatures = new Signatures(null) {
            @Override
            String header(Webhook webhook, UUID event, Instant now, String body) {
                return "v1,none";
            }
        };
        var sender = new Sender(guard, signatures, config, executor, Clock.systemUTC(), vertx);
        var url = "https://" + host + ":" + server.getAddress().getPort() + "/";
        var webhook = Webhook.register(UUID.randomUUID(), url, Set.of(), null, Instant.EPOCH);
        return sender.send(webhook, UUID.randomUUID(), "{}", 1).join();
    }

    private static SSLContext context(Path keys) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        try (var file = Files.newInputStream(keys)) {
            store.load(file, PASSWORD);
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** Remembers the server names that clients ask for. */
    private final class Naming extends HttpsConfigurator {

        Naming(SSLContext context) {
            super(context);
        }

        @Override
        public void configure(HttpsParameters parameters) {
            var tls = getSSLContext().getDefaultSSLParameters();
            tls.setSNIMatchers(List.of(new SNIMatcher(0) {
                @Override
                public boolean matches(SNIServerName name) {
                    namesAsked.add(new String(name.getEncoded(), java.nio.charset.StandardCharsets.US_ASCII));
                    return true;
                }
            }));
            parameters.setSSLParameters(tls);
        }
    }
}
