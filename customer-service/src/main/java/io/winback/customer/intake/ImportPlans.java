package io.winback.customer.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.customer.customer.InvalidFieldException;
import io.winback.customer.intake.mapping.Mapping;
import io.winback.customer.intake.mapping.MappingReader;
import io.winback.customer.intake.mapping.Presets;
import io.winback.customer.intake.source.ImportFormat;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Makes plans of requests, refusing what cannot be done, and finds the mapping of a plan. */
@Singleton
class ImportPlans {

    private static final int LONGEST_MAPPING = 64 * 1024;

    private final Presets presets;
    private final MappingReader mappings;
    private final ObjectMapper json;

    ImportPlans(Presets presets, MappingReader mappings, ObjectMapper json) {
        this.presets = presets;
        this.mappings = mappings;
        this.json = json;
    }

    ImportPlan of(ImportRequest request) {
        var preset = request.preset() == null ? null : preset(request, request.preset());
        var mapping = request.mapping() == null || request.mapping().isNull() ? null : request.mapping();
        if (preset != null && mapping != null) {
            throw new InvalidFieldException("mapping", "Send a preset or a mapping of your own, not both.");
        }
        var format = preset == null ? request.format() : preset.format();
        if (format == null) {
            throw new InvalidFieldException("format", "Send NDJSON or CSV.");
        }
        if (mapping != null) {
            mappings.read(request.kind(), format, mapping);
        }
        return new ImportPlan(
                request.kind(),
                format,
                request.preset(),
                mapping == null ? null : text(mapping),
                request.history() == null || request.history(),
                request.dryRun() != null && request.dryRun());
    }

    /** None where lines are JSON of our own. */
    @Nullable
    Mapping mapping(ImportPlan plan) {
        if (plan.preset() != null) {
            return presets.named(plan.preset()).orElseThrow();
        }
        if (plan.mapping() != null) {
            return mappings.read(plan.kind(), plan.format(), tree(plan.mapping()));
        }
        return plan.format() == ImportFormat.CSV ? presets.csv(plan.kind()) : null;
    }

    private Mapping preset(ImportRequest request, String name) {
        var preset = presets.named(name)
                .orElseThrow(() -> new InvalidFieldException("preset", "Send one of " + Presets.NAMES + "."));
        if (preset.kind() != request.kind()) {
            throw new InvalidFieldException("kind", "This preset reads " + preset.kind() + ".");
        }
        if (request.format() != null && preset.format() != request.format()) {
            throw new InvalidFieldException("format", "This preset reads " + preset.format() + ".");
        }
        return preset;
    }

    private static String text(JsonNode mapping) {
        var text = mapping.toString();
        if (text.length() > LONGEST_MAPPING) {
            throw new InvalidFieldException("mapping", "A mapping has at most " + LONGEST_MAPPING + " characters.");
        }
        return text;
    }

    private JsonNode tree(String mapping) {
        try {
            return json.readTree(mapping);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored mapping cannot be read", e);
        }
    }
}
