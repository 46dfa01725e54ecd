package io.winback.campaign.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The zones of countries that keep one time; a country with several says nothing of a customer's. */
final class CountryZones {

    private static final String TABLE = "/zones/countries.properties";
    private static final Map<String, ZoneId> ZONES = read();

    private CountryZones() {}

    /** By ISO 3166 code of two letters. */
    static Optional<ZoneId> of(@Nullable String country) {
        return Optional.ofNullable(country).map(code -> ZONES.get(code.toUpperCase(Locale.ROOT)));
    }

    private static Map<String, ZoneId> read() {
        var table = new Properties();
        try (var in = Objects.requireNonNull(CountryZones.class.getResourceAsStream(TABLE))) {
            table.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // a copy each time it is asked for
        var available = ZoneId.getAvailableZoneIds();
        return table.stringPropertyNames().stream()
                .filter(code -> available.contains(table.getProperty(code)))
                .collect(Collectors.toMap(code -> code, code -> ZoneId.of(table.getProperty(code))));
    }
}
