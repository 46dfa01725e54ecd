package io.winback.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.KeyToPath;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsTest {

    /** Settings of the JVM and of SmallRye's files, which say nothing of themselves in a model. */
    private static final Set<String> OTHER_VARIABLES =
            Set.of("JAVA_TOOL_OPTIONS", "SMALLRYE_CONFIG_SOURCE_FILE_LOCATIONS");

    private static final Set<String> FILES_OF_SETTINGS = Set.of("database", "kafka", "mail", "imap", "oidc");

    @ParameterizedTest
    @MethodSource("io.winback.kubernetes.Overlay#all")
    void setsNothingTheCodeDoesNotKnow(Overlay overlay) {
        assertThat(settings(overlay)).isNotEmpty().allSatisfy((file, text) -> assertThat(withComments(text))
                .as("%s of %s", file, overlay)
                .allMatch(KnownSettings.ALL::knows));
    }

    @ParameterizedTest
    @MethodSource("io.winback.kubernetes.Overlay#all")
    void setsNoVariableTheCodeDoesNotKnow(Overlay overlay) {
        assertThat(ours(overlay).flatMap(pod -> pod.getContainers().get(0).getEnv().stream()
                        .map(EnvVar::getName)))
                .isNotEmpty()
                .allMatch(name -> OTHER_VARIABLES.contains(name) || KnownSettings.ALL.knowsVariable(name));
    }

    @ParameterizedTest
    @MethodSource("io.winback.kubernetes.Overlay#all")
    void namesFilesOfSecretsAsTheSettingsTheyAre(Overlay overlay) {
        assertThat(ours(overlay)
                        .flatMap(pod -> pod.getVolumes().stream())
                        .filter(volume -> volume.getSecret() != null && FILES_OF_SETTINGS.contains(volume.getName()))
                        .flatMap(volume -> volume.getSecret().getItems().stream())
                        .map(KeyToPath::getPath))
                .isNotEmpty()
                .allMatch(KnownSettings.ALL::knows);
    }

    @ParameterizedTest
    @MethodSource("io.winback.kubernetes.Overlay#all")
    void standsAboveWhatTheServicesBring(Overlay overlay) {
        assertThat(settings(overlay)).allSatisfy((file, text) -> assertThat(
                        Integer.parseInt(Code.properties(new StringReader(text)).get("config_ordinal")))
                .as("above application.properties (250), below the environment (300)")
                .isBetween(251, 299));
    }

    @ParameterizedTest
    @MethodSource("io.winback.kubernetes.Overlay#all")
    void tellsAllOfTheShopThatHasNoDefault(Overlay overlay) {
        var shop = Code.properties(new StringReader(settings(overlay).get("shop.properties")));

        assertThat(shop)
                .containsKeys(
                        "winback.shop.name",
                        "winback.shop.sender",
                        "winback.shop.reply-to",
                        "winback.shop.postal-address",
                        "winback.shop.url",
                        "winback.shop.public-url",
                        "winback.shop.currency",
                        "winback.shop.zone",
                        "winback.shop.margin");
    }

    @ParameterizedTest
    @MethodSource("io.winback.kubernetes.Overlay#all")
    void believesTheProxyAndSendsReadersToThePublicDoor(Overlay overlay) {
        var suite = Code.properties(new StringReader(settings(overlay).get("suite.properties")));
        var shop = Code.properties(new StringReader(settings(overlay).get("shop.properties")));
        var door = overlay.one(io.fabric8.kubernetes.api.model.networking.v1.Ingress.class, "public");

        assertThat(suite)
                .containsEntry("quarkus.http.proxy.proxy-address-forwarding", "true")
                .containsEntry("quarkus.http.proxy.allow-x-forwarded", "true")
                .doesNotContainKey("quarkus.http.proxy.allow-forwarded");
        assertThat(shop.get("winback.shop.public-url"))
                .endsWith("//" + door.getSpec().getRules().get(0).getHost());
    }

    @Test
    void speaksToNobodyInTheClearOutsideDev() {
        for (var overlay : List.of(Overlay.of("production"), Overlay.of("external"))) {
            var files = settings(overlay);
            var suite = Code.properties(new StringReader(files.get("suite.properties")));
            var campaign = Code.properties(new StringReader(files.get("campaign.properties")));

            assertThat(suite.get("kafka.security.protocol")).isIn("SSL", "SASL_SSL");
            assertThat(campaign)
                    .containsEntry("quarkus.mailer.start-tls", "REQUIRED")
                    .containsEntry("quarkus.mailer.login", "REQUIRED");
            for (var service : Overlay.SERVICES) {
                assertThat(Code.properties(new StringReader(files.get(service + ".properties")))
                                .get("quarkus.datasource.jdbc.url"))
                        .contains("/" + service + "?sslmode=verify-full&sslrootcert=/etc/winback/database-ca/ca.crt");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.winback.kubernetes.Overlay#all")
    void leavesNoPlaceOpen(Overlay overlay) {
        assertThat(overlay.text().lines()).noneMatch(line -> line.endsWith(" site"));
    }

    private static Map<String, String> settings(Overlay overlay) {
        var found = overlay.all(ConfigMap.class)
                .filter(each -> each.getMetadata().getName().startsWith("settings-"))
                .toList();
        assertThat(found).as("one ConfigMap of settings for all services").hasSize(1);
        return found.get(0).getData();
    }

    private static Stream<io.fabric8.kubernetes.api.model.PodSpec> ours(Overlay overlay) {
        return overlay.pods().values().stream()
                .map(template -> template.getSpec())
                .filter(pod -> pod.getContainers().get(0).getImage().startsWith("winback/"));
    }

    /** Keys that are set, and those an operator finds commented out. */
    private static List<String> withComments(String text) {
        var keys = new ArrayList<String>();
        text.lines()
                .map(line -> line.replaceFirst("^#(?=[a-z.-]+=)", ""))
                .filter(line -> line.matches("[a-z][a-zA-Z0-9._\"-]*=.*"))
                .forEach(line -> keys.add(line.substring(0, line.indexOf('='))));
        return keys;
    }
}
