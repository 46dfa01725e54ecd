package io.winback.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MavenOutputTest {

    private final MavenOutput output = new MavenOutput();

    @Test
    void tellsHowFarTheBuildIs() {
        var sentence = output.take("[INFO] Building Winback customer service 0.1.0-SNAPSHOT               [4/7]");
        output.take("[INFO] --- quarkus:3.34.1:build (default) @ customer-service ---");
        output.take("Downloaded from central: https://repo.example/a.jar (1.5 MB at 3.1 MB/s)");
        output.take("Downloaded from central: https://repo.example/b.pom (500 kB at 3.1 MB/s)");

        assertThat(sentence).contains("module 4 of 7: Winback customer service");
        assertThat(output.progress())
                .isEqualTo("module 4 of 7: Winback customer service (quarkus), 2 files (2 MB) downloaded");
    }

    @Test
    void keepsTheFirstErrors() {
        output.take("[ERROR] COMPILATION ERROR :");
        for (int i = 0; i < 100; i++) {
            output.take("[ERROR] at somewhere " + i);
        }

        assertThat(output.errors()).hasSize(25).startsWith("[ERROR] COMPILATION ERROR :");
    }
}
