package io.winback.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder as Kubernetes mounts a Secret: each file leads to one of a hidden folder, which is exchanged as a whole. */
class MountedSecretsTest {

    @TempDir
    Path mounts;

    @Test
    void takesEachFileAsTheSettingOfItsName() throws IOException {
        mount("database", "quarkus.datasource.password", "a=b\\c #d ü");
        mount("kafka", "kafka.sasl.jaas.config", "x.ScramLoginModule required username=\"u\" password=\"p\";\n");

        var config = new SmallRyeConfigBuilder()
                .addDiscoveredSources()
                .withDefaultValue(
                        "smallrye.config.source.file.locations",
                        mounts.resolve("database") + "," + mounts.resolve("kafka") + "," + mounts.resolve("absent"))
                .build();

        assertThat(config.getRawValue("quarkus.datasource.password")).isEqualTo("a=b\\c #d ü");
        assertThat(config.getRawValue("kafka.sasl.jaas.config"))
                .isEqualTo("x.ScramLoginModule required username=\"u\" password=\"p\";");
    }

    private void mount(String name, String setting, String value) throws IOException {
        var data = Files.createDirectories(mounts.resolve(name).resolve("..2026_11_23"));
        Files.writeString(data.resolve(setting), value);
        Files.createSymbolicLink(mounts.resolve(name).resolve("..data"), data.getFileName());
        Files.createSymbolicLink(mounts.resolve(name).resolve(setting), Path.of("..data", setting));
    }
}
