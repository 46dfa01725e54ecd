package io.winback.survey.improvement;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.winback.platform.web.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is written of an improvement.
 *
 * @param title for the shop; no customer sees it
 * @param gathers whether answers with the reason name it by themselves; false where they are chosen one by one
 * @param texts what was mended, as it is told in the middle of a sentence or on a line of its own, by language
 */
record ImprovementRequest(
        @NotBlank @Size(max = 200) String title,

        @Nullable @Pattern(regexp = "SERVICE|QUALITY|COMPETITOR|FORGOT|MOVED|CIRCUMSTANCES|OTHER")
        String reason,

        @Nullable @Size(max = 60) @Pattern(regexp = "[A-Z]+\\.[A-Z_]+")
        String subReason,

        @Nullable Boolean gathers,
        @Nullable @Size(max = 30) Map<String, @NotBlank @Size(max = 500) String> texts) {

    static final String KEY = "[a-z0-9][a-z0-9-]{0,63}";

    static final String EXAMPLE = """
            {"title": "Orders leave late", "reason": "SERVICE", "subReason": "SERVICE.DELIVERY", "gathers": true,
             "texts": {"en": "we now send orders on the day they come in", "et": "saadame tellimused nüüd välja samal päeval"}}""";

    Wording wording() {
        if (subReason != null && (reason == null || !subReason.startsWith(reason + "."))) {
            throw wrong("subReason", "Send the reason " + subReason.replaceFirst("\\..*", "") + " with it.");
        }
        var by = gathers != null && gathers;
        if (by && reason == null) {
            throw wrong(
                    "reason", "Send the reason whose answers it gathers, or gathers=false to choose them one by one.");
        }
        var said = texts == null ? Map.<String, String>of() : texts;
        said.keySet().forEach(ImprovementRequest::requireLanguage);
        return new Wording(title.strip(), reason, subReason, by, said);
    }

    private static void requireLanguage(String language) {
        if (!language.equals(normal(language))) {
            throw wrong("texts." + language, "Send a language as BCP 47 writes it, such as en or uk.");
        }
    }

    private static String normal(String language) {
        try {
            var tag = new Locale.Builder().setLanguageTag(language).build().toLanguageTag();
            return tag.equals("und") ? "" : tag;
        } catch (IllformedLocaleException e) {
            return "";
        }
    }

    private static HttpProblem wrong(String field, String detail) {
        return Problem.ofField(400, "invalid-improvement", "Invalid improvement", field, detail);
    }
}
