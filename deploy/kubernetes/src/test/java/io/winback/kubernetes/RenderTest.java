package io.winback.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The one-file manifest of a release. */
class RenderTest {

    @Test
    void printsAnOverlayAsOneFile() {
        var text = Overlay.of("production").text();

        assertThat(Overlay.run("./render", "production")).isEqualTo(text);
    }

    @Test
    void saysWhichOverlaysThereAre() {
        assertThatThrownBy(() -> Overlay.run("./render", "nowhere"))
                .hasMessageContaining("Say which overlay: dev, external, production.");
    }
}
