package io.winback.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** An overlay as kubectl renders it. {@code everything} is external with every component that is a choice. */
record Overlay(String name) {

    static final Path ROOT = Path.of(".");
    static final List<String> SERVICES = List.of("customer", "segmentation", "campaign", "survey");
    private static final Map<String, Rendered> RENDERED = new ConcurrentHashMap<>();

    /** What kubectl made of an overlay; asked for by each test, so that each says that it was skipped where there is no kubectl. */
    private record Rendered(String text, List<HasMetadata> resources) {}

    static Stream<Overlay> all() {
        return Stream.of("dev", "production", "external", "everything").map(Overlay::new);
    }

    static Overlay of(String name) {
        return new Overlay(name);
    }

    String text() {
        return rendered().text();
    }

    List<HasMetadata> resources() {
        return rendered().resources();
    }

    private Rendered rendered() {
        assumeTrue(kubectl(), "kubectl is not installed: manifests are not looked at");
        return RENDERED.computeIfAbsent(name, Overlay::rendered);
    }

    private static boolean kubectl() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
    }

    private static Rendered rendered(String name) {
        var folder = name.equals("everything") ? "src/test/overlays/everything" : "overlays/" + name;
        var text = run("kubectl", "kustomize", folder);
        return new Rendered(text, Manifests.read(text));
    }

    static String run(String... command) {
        try {
            var errors = Files.createTempFile("kubectl", ".txt");
            var process = new ProcessBuilder(command)
                    .directory(ROOT.toFile())
                    .redirectError(errors.toFile())
                    .start();
            var text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            var code = process.waitFor();
            var said = Files.readString(errors);
            Files.delete(errors);
            assertThat(code).as("%s%n%s", String.join(" ", command), said).isZero();
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    <T extends HasMetadata> Stream<T> all(Class<T> type) {
        return resources().stream().filter(type::isInstance).map(type::cast);
    }

    <T extends HasMetadata> T one(Class<T> type, String name) {
        return all(type)
                .filter(each -> each.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " " + name + " in " + this.name));
    }

    /** Resources of a kind without a typed model. */
    Stream<GenericKubernetesResource> all(String kind) {
        return all(GenericKubernetesResource.class)
                .filter(each -> each.getKind().equals(kind));
    }

    /** Pod templates by kind and name of what runs them. */
    Map<String, PodTemplateSpec> pods() {
        var pods = new LinkedHashMap<String, PodTemplateSpec>();
        all(Deployment.class)
                .forEach(each -> pods.put(title(each), each.getSpec().getTemplate()));
        all(StatefulSet.class)
                .forEach(each -> pods.put(title(each), each.getSpec().getTemplate()));
        all(Job.class).forEach(each -> pods.put(title(each), each.getSpec().getTemplate()));
        return pods;
    }

    static String title(HasMetadata resource) {
        return resource.getKind() + " " + resource.getMetadata().getName();
    }

    @Override
    public String toString() {
        return name;
    }
}
