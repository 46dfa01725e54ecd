package io.winback.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpToDateTest {

    private static final Module CUSTOMER = Module.service("customer-service");

    @TempDir
    private Path root;

    private UpToDate upToDate;

    @BeforeEach
    void aRepository() throws IOException {
        upToDate = new UpToDate(root, root.resolve("stamps"));
        write("pom.xml", "parent");
        write("platform/pom.xml", "platform");
        write("platform/src/main/java/Outbox.java", "outbox");
        write("customer-service/pom.xml", "customer");
        write("customer-service/src/main/resources/application.properties", "a=1");
    }

    @Test
    void buildsWhatIsMissing() throws IOException {
        assertThat(upToDate.is(CUSTOMER)).isFalse();
    }

    @Test
    void leavesAloneWhatItBuilt() throws IOException {
        built();

        assertThat(upToDate.is(CUSTOMER)).isTrue();
    }

    @Test
    void buildsAgainAfterAChangeOfSourcesResourcesOrPlatform() throws IOException {
        for (var input : new String[] {
            "customer-service/src/main/resources/application.properties",
            "platform/src/main/java/Outbox.java",
            "platform/src/main/java/New.java",
            "pom.xml"
        }) {
            built();
            write(input, "changed " + input);

            assertThat(upToDate.is(CUSTOMER)).as(input).isFalse();
        }
    }

    @Test
    void buildsAgainWhenAFileIsGone() throws IOException {
        built();

        Files.delete(root.resolve("platform/src/main/java/Outbox.java"));

        assertThat(upToDate.is(CUSTOMER)).isFalse();
    }

    @Test
    void doesNotCareAboutTheTimesOfUnchangedFiles() throws IOException {
        built();

        write("pom.xml", "parent");

        assertThat(upToDate.is(CUSTOMER)).isTrue();
    }

    @Test
    void takesWhatAnotherBuildMadeAfterTheLastChange() throws IOException {
        output("by another", "platform classes", Instant.now().plusSeconds(60));

        assertThat(upToDate.is(CUSTOMER)).isTrue();
    }

    @Test
    void refusesAnotherBuildWithAnOlderPlatform() throws IOException {
        output("by another", "platform classes", Instant.now().plusSeconds(60));

        write("platform/target/platform-1.jar", "newer platform classes");

        assertThat(upToDate.is(CUSTOMER)).isFalse();
    }

    private void built() throws IOException {
        var sources = Fingerprint.of(root, CUSTOMER.inputs());
        output("classes", "platform classes", Instant.now().minusSeconds(60));
        upToDate.built(CUSTOMER, sources);
    }

    private void output(String classes, String platform, Instant when) throws IOException {
        write("platform/target/platform-1.jar", platform);
        write("customer-service/target/quarkus-app/lib/main/io.winback.platform-1.jar", platform);
        write("customer-service/target/quarkus-app/quarkus-run.jar", "run");
        write("customer-service/target/quarkus-app/app/customer-service-1.jar", classes);
        Files.setLastModifiedTime(
                root.resolve("customer-service/target/quarkus-app/app/customer-service-1.jar"), FileTime.from(when));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }
}
