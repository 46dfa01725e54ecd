package io.winback.local.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The form of a survey page as a browser without JavaScript has it: where it goes, what it carries along, what can be chosen. */
public record SurveyForm(String action, Map<String, String> carried, List<Choice> choices) {

    /** An option that can be chosen in a field. */
    public record Choice(String field, String value) {}

    /** The form of a page, if it has one that asks something. */
    public static Optional<SurveyForm> read(String html, String url) {
        return Jsoup.parse(html, url).select("form").stream()
                .filter(form -> form.attr("method").equalsIgnoreCase("post"))
                .map(form -> of(form, url))
                .filter(form -> !form.choices.isEmpty())
                .findFirst();
    }

    private static SurveyForm of(Element form, String url) {
        var carried = new LinkedHashMap<String, String>();
        form.select("input[type=hidden][name]").forEach(input -> carried.put(input.attr("name"), input.val()));
        var choices = form.select("input[type=radio][name], input[type=checkbox][name], option[value]").stream()
                .map(SurveyForm::choice)
                .toList();
        var action = form.absUrl("action");
        return new SurveyForm(action.isEmpty() ? url : action, carried, choices);
    }

    private static Choice choice(Element input) {
        var select = input.closest("select");
        return new Choice(select == null ? input.attr("name") : select.attr("name"), input.val());
    }

    boolean offers(String value) {
        return choices.stream().anyMatch(choice -> choice.value().equals(value));
    }

    /** The fields of a POST that chooses the given values wherever they are offered. */
    public String filled(List<String> values) {
        var fields = new LinkedHashMap<>(carried);
        for (var choice : choices) {
            if (values.contains(choice.value())) {
                fields.put(choice.field(), choice.value());
            }
        }
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
