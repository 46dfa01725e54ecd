package io.winback.segmentation.page.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.local.testing.Wordings;
import io.winback.platform.page.Language;
import io.winback.segmentation.RealTest;
import io.winback.segmentation.measure.reference.Own;
import io.winback.segmentation.measure.reference.ReferenceQuestion;
import io.winback.segmentation.measure.reference.ReferenceService;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@RealTest
class SourceTextsTest {

    @Inject
    ReferenceService service;

    @ParameterizedTest
    @EnumSource(Language.class)
    void sayEveryPublishedFigureInEachLanguage(Language language) {
        var texts = new SourceTexts(language);

        assertThat(service.references(new ReferenceQuestion(null, null)).references())
                .allSatisfy(reference -> {
                    var said = texts.statement(reference.id());
                    assertThat(said).isNotEqualTo(reference.id());
                    assertThat(said.equals(reference.statement())).isEqualTo(language == Language.EN);
                });
        assertThat(Own.Figure.values())
                .allSatisfy(figure -> assertThat(texts.figure(figure)).isNotBlank());
    }

    @Test
    void existInAllLanguages() throws Exception {
        assertThat(Wordings.faults(SourceWords.class, "sources")).isEmpty();
    }
}
