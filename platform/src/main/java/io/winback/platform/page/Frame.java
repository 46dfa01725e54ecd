package io.winback.platform.page;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What is around every page.
 *
 * @param style address of the style
 * @param scripts addresses of what draws charts, for pages that have some
 * @param client who is signed in; empty if nobody is
 * @param formToken goes into every form that is sent with POST
 */
@TemplateData
public record Frame(
        Language language,
        String shop,
        String style,
        List<String> scripts,
        String home,
        List<Entry> entries,
        List<LanguageLink> languages,
        String client,
        String role,
        String formToken) {

    /** A page to choose. */
    @TemplateData
    public record Entry(String href, String text, boolean current) {}

    /** The same page in another language. */
    @TemplateData
    public record LanguageLink(String code, String name, String href, boolean current) {}

    public String lang() {
        return language.code();
    }

    public boolean signedIn() {
        return !client.isEmpty();
    }
}
