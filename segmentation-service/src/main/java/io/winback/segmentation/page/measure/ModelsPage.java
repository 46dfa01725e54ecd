package io.winback.segmentation.page.measure;

import io.winback.platform.page.Language;
import io.winback.platform.report.Filter;
import io.winback.platform.report.Report;
import io.winback.segmentation.scoring.ModelService;
import io.winback.segmentation.scoring.ModelVersionResponse;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The model of purchases: how well it foretold what it had not seen, its parameters, and which version is in force and why. */
@Singleton
class ModelsPage implements MeasurePage {

    private static final int VERSIONS = 20;

    private final ModelService models;

    ModelsPage(ModelService models) {
        this.models = models;
    }

    @Override
    public String key() {
        return "models";
    }

    @Override
    public int place() {
        return 90;
    }

    @Override
    public String name(MeasureWords words) {
        return words.models();
    }

    @Override
    public String about(MeasureWords words) {
        return words.modelsAbout();
    }

    @Override
    public Report report(Asked asked, Language language) {
        var versions = models.list(null, VERSIONS).items();
        var shown = shown(asked);
        var composer = new ModelComposer(language);
        var title = name(language.words(MeasureWords.class));
        return shown == null
                ? composer.none(title)
                : composer.compose(title, shown, versions, choice(language, versions, shown));
    }

    private @Nullable ModelVersionResponse shown(Asked asked) {
        var version = asked.number("version");
        return version.isPresent()
                ? models.get(version.getAsInt())
                : models.inForce().or(models::latest).orElse(null);
    }

    private static List<Filter> choice(
            Language language, List<ModelVersionResponse> versions, ModelVersionResponse shown) {
        var composer = new ModelComposer(language);
        return List.of(Filter.select(
                "version",
                language.words(ModelWords.class).version(),
                versions.stream()
                        .map(each -> new Filter.Option(
                                Integer.toString(each.version()),
                                composer.name(each),
                                each.version() == shown.version()))
                        .toList()));
    }
}
