package io.winback.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IngressTest {

    private static final Pattern ROW =
            Pattern.compile("\\| (customer|segmentation|campaign|survey) \\| \\d+ \\| \\d+ \\| (.*) \\|");
    private static final Pattern PATH = Pattern.compile("`(/[^`]+)`");

    @ParameterizedTest
    @MethodSource("io.winback.kubernetes.Overlay#all")
    void showsTheWorldNothingButWhatIsInMails(Overlay overlay) {
        assertThat(paths(overlay, "public")).isEqualTo(Map.of("/s", "survey-web", "/t", "campaign-web"));
    }

    @ParameterizedTest
    @MethodSource("io.winback.kubernetes.Overlay#all")
    void leadsEachPathOfTheReadmeToItsService(Overlay overlay) throws IOException {
        assertThat(paths(overlay, "internal")).isEqualTo(readme());
    }

    @ParameterizedTest
    @MethodSource("io.winback.kubernetes.Overlay#all")
    void hasOneHostForEachDoor(Overlay overlay) {
        assertThat(overlay.all(Ingress.class)).hasSize(2).allSatisfy(ingress -> {
            assertThat(ingress.getSpec().getDefaultBackend()).isNull();
            assertThat(ingress.getSpec().getRules()).hasSize(1);
            var host = ingress.getSpec().getRules().get(0).getHost();
            assertThat(host).contains(".");
            assertThat(ingress.getSpec().getTls())
                    .allSatisfy(tls -> assertThat(tls.getHosts()).containsExactly(host));
            assertThat(ingress.getSpec().getTls()).hasSize(overlay.name().equals("dev") ? 0 : 1);
        });
        assertThat(overlay.one(Ingress.class, "public")
                        .getSpec()
                        .getRules()
                        .get(0)
                        .getHost())
                .isNotEqualTo(overlay.one(Ingress.class, "internal")
                        .getSpec()
                        .getRules()
                        .get(0)
                        .getHost());
    }

    private static Map<String, String> paths(Overlay overlay, String ingress) {
        var paths = new TreeMap<String, String>();
        for (HTTPIngressPath path : overlay.one(Ingress.class, ingress)
                .getSpec()
                .getRules()
                .get(0)
                .getHttp()
                .getPaths()) {
            assertThat(path.getPathType()).isEqualTo("Prefix");
            assertThat(path.getBackend().getService().getPort().getName()).isEqualTo("http");
            paths.put(path.getPath(), path.getBackend().getService().getName());
        }
        return paths;
    }

    /** The table "Ports", without what is public. */
    private static Map<String, String> readme() throws IOException {
        var paths = new TreeMap<String, String>();
        var rows = ROW.matcher(Files.readString(Code.ROOT.resolve("README.md")));
        while (rows.find()) {
            var service = rows.group(1);
            PATH.matcher(rows.group(2))
                    .results()
                    .map(path -> path.group(1))
                    .filter(path -> !path.matches("/[st]"))
                    .forEach(path -> paths.put(path, service + "-web"));
            paths.put("/api/operations/" + service, service + "-web");
        }
        assertThat(paths).hasSizeGreaterThan(Overlay.SERVICES.size());
        return paths;
    }
}
