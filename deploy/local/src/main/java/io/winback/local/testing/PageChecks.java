package io.winback.local.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What every page of ours keeps to, whatever it shows. */
public final class PageChecks {

    private PageChecks() {}

    /** Where the page breaks a rule; empty for a good page. */
    public static List<String> faults(Document page, String language) {
        var faults = new ArrayList<String>();
        must(page.selectFirst("html[lang=" + language + "]") != null, "the language is not told", faults);
        must(page.select("h1").size() == 1, "there is not exactly one h1", faults);
        must(page.select("main").size() == 1, "there is not exactly one main", faults);
        must(!page.title().isBlank(), "there is no title", faults);
        must(
                page.select("script:not([src^=/ui/]), [style], [onclick], [onload]")
                        .isEmpty(),
                "something is inline",
                faults);
        must(!page.html().matches("(?s).*(NOT_FOUND|\\{[a-z]+:|\\{view|\\{frame).*"), "a placeholder is left", faults);
        ids(page, faults);
        page.select("input:not([type=hidden]), select, textarea").stream()
                .filter(field -> !labelled(page, field))
                .forEach(field -> faults.add("no label for " + field.outerHtml()));
        page.select("form[method=post]").stream()
                .filter(form -> form.select("input[name=formToken][value~=.+]").isEmpty())
                .forEach(form -> faults.add("no token in " + form.attr("action")));
        page.select("th:not([scope])").forEach(cell -> faults.add("no scope in " + cell.outerHtml()));
        return faults;
    }

    private static void ids(Document page, List<String> faults) {
        var ids = new HashSet<String>();
        page.select("[id]").stream()
                .filter(element -> !ids.add(element.id()))
                .forEach(element -> faults.add("the id " + element.id() + " is there twice"));
        for (var attribute : List.of("aria-labelledby", "aria-describedby", "for")) {
            page.select("[" + attribute + "]").stream()
                    .flatMap(element -> List.of(element.attr(attribute).split(" ")).stream())
                    .filter(id -> !ids.contains(id))
                    .forEach(id -> faults.add(attribute + " names " + id + ", which is not there"));
        }
    }

    private static boolean labelled(Document page, Element field) {
        return field.hasAttr("aria-label")
                || !page.select("label[for=" + field.id() + "]").isEmpty();
    }

    private static void must(boolean holds, String fault, List<String> faults) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
