package io.winback.kubernetes;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Kafka client reads keys and accounts in the form in which Strimzi, or an operator by hand, puts them into Secrets. */
class KafkaClientTest {

    private static final String STORE_WORD = "of-this-test";

    @TempDir
    static Path folder;

    @BeforeAll
    static void makeAKeyAsStrimziDoes() throws IOException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Files.createDirectories(folder.resolve("kafka-user"));
        Files.createDirectories(folder.resolve("kafka-ca"));
        var store = folder.resolve("kafka-user/user.p12").toString();
        Overlay.run(
                keytool,
                "-genkeypair",
                "-alias",
                "customer-kafka",
                "-keyalg",
                "EC",
                "-dname",
                "CN=customer-kafka",
                "-storetype",
                "PKCS12",
                "-keystore",
                store,
                "-storepass",
                STORE_WORD);
        Overlay.run(
                keytool,
                "-exportcert",
                "-rfc",
                "-alias",
                "customer-kafka",
                "-keystore",
                store,
                "-storepass",
                STORE_WORD,
                "-file",
                folder.resolve("kafka-ca/ca.crt").toString());
    }

    @Test
    void takesTheCertificateOfProduction() {
        var settings = settings("production");
        settings.put("ssl.keystore.password", STORE_WORD);

        assertThatCode(() -> client(settings)).doesNotThrowAnyException();
    }

    @Test
    void refusesTheCertificateWithoutItsPassword() {
        assertThatThrownBy(() -> client(settings("production"))).hasMessageContaining("Failed to construct");
    }

    @Test
    void takesTheAccountOfExternal() {
        var settings = settings("external");
        settings.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"customer\" password=\"x\";");

        assertThatCode(() -> client(settings)).doesNotThrowAnyException();
    }

    private static void client(Map<String, Object> settings) {
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer()).close();
    }

    private static Map<String, Object> settings(String overlay) {
        var settings = new HashMap<String, Object>();
        Code.properties(Overlay.ROOT.resolve("overlays/" + overlay + "/settings/suite.properties"))
                .forEach((key, value) -> {
                    if (key.startsWith("kafka.")) {
                        settings.put(
                                key.substring("kafka.".length()), value.replace("/etc/winback", folder.toString()));
                    }
                });
        settings.put("bootstrap.servers", "localhost:1");
        return settings;
    }
}
