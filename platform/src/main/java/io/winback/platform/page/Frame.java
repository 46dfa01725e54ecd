package io.winback.platform.page;

import io.quarkus.qute.TemplateData;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What is around every page.
 *
 * @param style address of the style
 * @param scripts addresses of what draws charts, for pages that have some
 * @param client who is signed in; empty if nobody is
 * @param roles what whoever is signed in may do: all that any of the roles may
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
        Set<String> roles,
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

    /** Whether whoever is signed in has one of these roles. */
    public boolean may(String... oneOf) {
        return Arrays.stream(oneOf).anyMatch(roles::contains);
    }
}
