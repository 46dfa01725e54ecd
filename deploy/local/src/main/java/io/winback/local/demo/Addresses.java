package io.winback.local.demo;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the suite is. Each address has a local default and can be set by a system property, or by the environment variable of
 * the same name in capitals: {@code winback.customer.url}, {@code winback.customer.management.url} (and so on for the other
 * services), {@code winback.mail.url}, {@code winback.front.url}, {@code winback.kafka}.
 */
record Addresses(
        Map<Service, String> services, Map<Service, String> management, String mail, String front, String kafka) {

    /** The addresses of this machine; {@code api} replaces the base of all services, for a suite behind one host. */
    static Addresses local(@Nullable String api) {
        var services = new EnumMap<Service, String>(Service.class);
        var management = new EnumMap<Service, String>(Service.class);
        for (var service : Service.values()) {
            var name = "winback." + service.key();
            services.put(service, setting(name + ".url", api != null ? api : "http://localhost:" + service.port()));
            management.put(service, setting(name + ".management.url", "http://localhost:" + service.managementPort()));
        }
        return new Addresses(
                services,
                management,
                setting("winback.mail.url", "http://localhost:8025"),
                setting("winback.front.url", "http://localhost:8080"),
                setting("winback.kafka", "localhost:9092"));
    }

    String of(Service service, String path) {
        return services.get(service) + path;
    }

    String clockOf(Service service) {
        return management.get(service) + "/q/clock";
    }

    private static String setting(String name, String otherwise) {
        var property = System.getProperty(name);
        if (property != null) {
            return property;
        }
        var variable = System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_'));
        return variable != null ? variable : otherwise;
    }
}
