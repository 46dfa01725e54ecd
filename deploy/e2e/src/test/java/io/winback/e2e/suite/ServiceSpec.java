package io.winback.e2e.suite;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * How a process of a packaged service is started.
 *
 * @param service as that of its database: customer, segmentation, campaign or survey
 * @param name of the process, and of its log
 * @param runnable the jar that starts it
 * @param profile of Quarkus; several with commas between
 * @param settings environment variables
 */
public record ServiceSpec(String service, String name, Path runnable, String profile, Map<String, String> settings) {

    private static final Path ROOT = Path.of(System.getProperty("winback.root", "../.."));

    public ServiceSpec {
        settings = Map.copyOf(settings);
    }

    /** The service as this build packaged it, in the profile of one machine. */
    public static ServiceSpec of(String service) {
        return new ServiceSpec(service, service, runnable(ROOT, service), "local", Map.of());
    }

    public ServiceSpec named(String other) {
        return new ServiceSpec(service, other, runnable, profile, settings);
    }

    /** Another package of the same service. */
    public ServiceSpec from(Path otherRunnable) {
        return new ServiceSpec(service, name, otherRunnable, profile, settings);
    }

    /** As another source tree packaged it. */
    public ServiceSpec builtIn(Path root) {
        return from(runnable(root, service));
    }

    public ServiceSpec with(Map<String, String> more) {
        var all = new HashMap<>(settings);
        all.putAll(more);
        return new ServiceSpec(service, name, runnable, profile, all);
    }

    public ServiceSpec with(String setting, String value) {
        return with(Map.of(setting, value));
    }

    /** As a pod of production runs it, with the shop that every service has to be told of. */
    public ServiceSpec inProduction() {
        return new ServiceSpec(service, name, runnable, "prod", settings)
                .with(Map.of(
                        "WINBACK_SHOP_NAME", "Saffron & Sage",
                        "WINBACK_SHOP_SENDER", "hello@shop.example",
                        "WINBACK_SHOP_REPLY_TO", "care@shop.example",
                        "WINBACK_SHOP_POSTAL_ADDRESS", "1 Market Street, London",
                        "WINBACK_SHOP_URL", "https://shop.example",
                        "WINBACK_SHOP_PUBLIC_URL", "https://shop.example",
                        "WINBACK_SHOP_CURRENCY", "GBP",
                        "WINBACK_SHOP_ZONE", "Europe/London",
                        "WINBACK_SHOP_MARGIN", "0.30"));
    }

    /** The job that migrates the service's database, and ends. */
    public ServiceSpec migrating() {
        return new ServiceSpec(service, name, runnable, profile + ",migrate", settings);
    }

    private static Path runnable(Path root, String service) {
        return root.resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
    }
}
