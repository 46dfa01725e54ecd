package io.winback.platform.page;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** What draws charts: the library, and our own script that reads them from the tables of a page. Nothing comes from another host. */
@Singleton
class PageScripts {

    private static final String LIBRARY = "/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";
    private static final String OURS = "/page/charts.js";

    private final List<Script> scripts;

    PageScripts() {
        scripts = List.of(Script.of("chart", read(LIBRARY)), Script.of("charts", read(OURS)));
    }

    /** In the order in which they are to be run. */
    List<String> names() {
        return scripts.stream().map(Script::name).toList();
    }

    Optional<Script> named(String name) {
        return scripts.stream().filter(script -> script.name().equals(name)).findFirst();
    }

    /**
     * A script.
     *
     * @param name another one for another text, so that browsers may keep each for ever
     */
    record Script(String name, byte[] text, byte[] compressed) {

        static Script of(String name, String text) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            return new Script(name + "." + PageFile.version(text) + ".js", bytes, compress(bytes));
        }

        private static byte[] compress(byte[] text) {
            var bytes = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(bytes)) {
                gzip.write(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }

    /** Without the address of a source map, which is not served. */
    private static String read(String path) {
        return PageFile.read(path).replaceFirst("//# sourceMappingURL=\\S+\\s*$", "");
    }
}
