package io.winback.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SecretsTest {

    @Test
    void holdsNoneOutsideDev() {
        for (var name : Set.of("production", "external", "everything")) {
            assertThat(Overlay.of(name).all(Secret.class)).isEmpty();
            assertThat(Overlay.of(name).text().lines())
                    .noneMatch(line -> line.matches("(?i).*(password|secret|jaas\\.config|token)\\s*[=:]\\s*[^\\s{].*")
                            && !line.matches(
                                    ".*(secretName|parameter|key|path): .*|.*automountServiceAccountToken: false"));
        }
    }

    @Test
    void holdsOnlyWhatEverybodyKnowsInDev() {
        var words = new TreeSet<String>();
        Overlay.of("dev")
                .all(Secret.class)
                .filter(secret -> secret.getData().containsKey("password"))
                .forEach(secret -> words.add(new String(
                        java.util.Base64.getDecoder().decode(secret.getData().get("password")),
                        java.nio.charset.StandardCharsets.UTF_8)));

        assertThat(words).containsExactly("throw-away");
    }

    @ParameterizedTest
    @MethodSource("io.winback.kubernetes.Overlay#all")
    void putsNoneIntoVariables(Overlay overlay) {
        assertThat(overlay.pods())
                .allSatisfy((title, template) -> assertThat(template.getSpec().getContainers())
                        .allSatisfy(container -> {
                            assertThat(container.getEnvFrom()).isEmpty();
                            assertThat(container.getEnv())
                                    .allSatisfy(variable ->
                                            assertThat(variable.getValueFrom()).isNull())
                                    .extracting(EnvVar::getName)
                                    .noneMatch(name -> name.matches(".*(PASSWORD|SECRET|TOKEN)"));
                        }));
    }

    /** Which Secrets the README tells to make is which Secrets are mounted. */
    @ParameterizedTest
    @MethodSource("io.winback.kubernetes.Overlay#all")
    void namesThemInTheReadme(Overlay overlay) {
        var readme = Code.text(Overlay.ROOT.resolve("README.md"));
        var mounted = overlay.pods().values().stream()
                .flatMap(template -> template.getSpec().getVolumes().stream())
                .map(Volume::getSecret)
                .filter(Objects::nonNull)
                .map(secret -> secret.getSecretName())
                .filter(name -> overlay.all(Secret.class)
                        .noneMatch(made -> made.getMetadata().getName().equals(name)))
                .map(name -> name.replaceFirst("^(customer|segmentation|campaign|survey)-", "<service>-"))
                .collect(Collectors.toSet());

        assertThat(mounted).allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
    }
}
