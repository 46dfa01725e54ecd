package io.winback.segmentation.segment;

import io.winback.segmentation.lifecycle.LifecycleStage;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Codes a rule may ask for. A reason also matches by its sub-code. */
enum CodeField {
    STAGE("stage", Arrays.stream(LifecycleStage.values()).map(Enum::name).collect(Collectors.joining("|"))) {
        @Override
        String sql(String codes) {
            return "f.stage = any (" + codes + ")";
        }
    },
    REASON("reason", "(SERVICE|QUALITY|COMPETITOR|FORGOT|MOVED|CIRCUMSTANCES|OTHER)(\\.[A-Z_]+)?") {
        @Override
        String sql(String codes) {
            return "(f.reason = any (" + codes + ") or coalesce(f.sub_reason = any (" + codes + "), false))";
        }
    },
    LANGUAGE("language", "[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*") {
        @Override
        String sql(String codes) {
            return "f.language = any (" + codes + ")";
        }
    },
    COUNTRY("country", "[A-Z]{2}") {
        @Override
        String sql(String codes) {
            return "f.country = any (" + codes + ")";
        }
    };

    private final String key;
    private final Pattern form;

    CodeField(String key, String form) {
        this.key = key;
        this.form = Pattern.compile(form);
    }

    static Optional<CodeField> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    abstract String sql(String codes);

    boolean accepts(String code) {
        return form.matcher(code).matches();
    }

    String form() {
        return form.pattern();
    }
}
