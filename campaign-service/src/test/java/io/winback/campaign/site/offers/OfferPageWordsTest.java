package io.winback.campaign.site.offers;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.local.testing.Wordings;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class OfferPageWordsTest {

    @Test
    void existInAllLanguagesAndNameTheSameThings() throws IOException {
        assertThat(Wordings.faults(OfferPageWords.class, "offers")).isEmpty();
    }
}
