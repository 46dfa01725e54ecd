package io.winback.survey.site.results;

import io.winback.platform.page.Frame;
import io.winback.platform.page.Frames;
import io.winback.platform.page.Page;
import io.winback.platform.report.Filter;
import io.winback.platform.report.Report;
import io.winback.platform.report.ReportPage;
import io.winback.platform.report.Reports;
import io.winback.platform.security.Roles;
import io.winback.survey.analysis.InvalidAnalysisException;
import io.winback.survey.analysis.SelectionQuestion;
import io.winback.survey.analysis.reason.ReasonsQuestion;
import io.winback.survey.analysis.reason.ReasonsService;
import io.winback.survey.analysis.results.ResultsService;
import io.winback.survey.analysis.wave.ComparisonQuestion;
import io.winback.survey.analysis.wave.ComparisonService;
import io.winback.survey.questionnaire.Mode;
import io.winback.survey.questionnaire.Questionnaire;
import io.winback.survey.questionnaire.QuestionnaireService;
import io.winback.survey.questionnaire.UnknownSurvey;
import io.winback.survey.site.Links;
import io.winback.survey.site.SurveySite;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The results of a survey: answers, reasons and comparison, each a page of its own. */
@Page
@Path(SurveySite.PATH + "/surveys/{key}/results")
@RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
class ResultsPageResource {

    private static final SelectionQuestion ALL = new SelectionQuestion(null, null, null, null, null, null, null);
    private static final ReasonsQuestion USUAL = new ReasonsQuestion(null, null);
    private static final ComparisonQuestion LATEST =
            new ComparisonQuestion(null, null, null, null, null, null, null, null, null, null);

    private final SurveySite site;
    private final Frames frames;
    private final QuestionnaireService questionnaires;
    private final ResultsService results;
    private final ReasonsService reasons;
    private final ComparisonService comparisons;

    ResultsPageResource(
            SurveySite site,
            Frames frames,
            QuestionnaireService questionnaires,
            ResultsService results,
            ReasonsService reasons,
            ComparisonService comparisons) {
        this.site = site;
        this.frames = frames;
        this.questionnaires = questionnaires;
        this.results = results;
        this.reasons = reasons;
        this.comparisons = comparisons;
    }

    /** One report of a survey: its place among the others, and how it is made of what is asked. */
    private record Shown(String key, String part, UriInfo address, BiFunction<ResultTexts, Boolean, Report> report) {}

    @GET
    @Operation(hidden = true)
    public Response answers(
            @PathParam("key") String key, @BeanParam SelectionQuestion asked, @Context UriInfo address) {
        return show(new Shown(key, "", address, (texts, usual) -> {
            var selection = usual ? ALL : asked;
            return new ResultsComposer(texts, results.results(key, selection))
                    .compose(name(key), filters(key, texts.selection(selection)));
        }));
    }

    @GET
    @Path("reasons")
    @Operation(hidden = true)
    public Response reasons(
            @PathParam("key") String key,
            @BeanParam SelectionQuestion asked,
            @BeanParam ReasonsQuestion question,
            @Context UriInfo address) {
        return show(new Shown(key, "/reasons", address, (texts, usual) -> {
            var selection = usual ? ALL : asked;
            return new ReasonsComposer(texts, reasons.reasons(key, selection, usual ? USUAL : question))
                    .compose(name(key), filters(key, texts.selection(selection)));
        }));
    }

    @GET
    @Path("comparison")
    @Operation(hidden = true)
    public Response comparison(
            @PathParam("key") String key,
            @BeanParam SelectionQuestion asked,
            @BeanParam ComparisonQuestion question,
            @Context UriInfo address) {
        return show(new Shown(key, "/comparison", address, (texts, usual) -> {
            var selection = usual ? ALL : asked;
            var other = usual ? LATEST : question;
            return new ComparisonComposer(texts, comparisons.comparison(key, selection, other))
                    .compose(name(key), filters(key, ComparisonComposer.filters(texts, selection, other)));
        }));
    }

    private String name(String key) {
        return current(key).name();
    }

    /** A confidential survey is shown as a whole, or beside another. */
    private List<Filter> filters(String key, List<Filter> usual) {
        return current(key).mode() == Mode.CONFIDENTIAL
                ? usual.stream()
                        .filter(filter -> filter.name().equals("withSurvey"))
                        .toList()
                : usual;
    }

    private Questionnaire current(String key) {
        return questionnaires
                .current(key)
                .orElseThrow(() -> UnknownSurvey.problem(key))
                .questionnaire();
    }

    private Response show(Shown shown) {
        var frame = frames.around(site, SurveySite.SURVEYS);
        var texts = ResultTexts.in(frame.language());
        var csv = shown.address().getQueryParameters().getFirst("csv");
        try {
            var report = shown.report().apply(texts, false);
            return csv == null || csv.isBlank()
                    ? Reports.show(frame, page(shown, texts, report, "", ""))
                    : Reports.csv(shown.key(), report, csv);
        } catch (InvalidAnalysisException e) {
            var report = shown.report().apply(texts, true);
            return Reports.show(
                    frame, page(shown, texts, report, words(texts, report, e.field()), String.valueOf(e.getMessage())));
        }
    }

    private static String words(ResultTexts texts, Report report, String field) {
        return texts.words()
                .unreadable(report.filters().stream()
                        .filter(filter -> filter.name().equals(field))
                        .map(Filter::label)
                        .findFirst()
                        .orElse(field));
    }

    private static ReportPage page(Shown shown, ResultTexts texts, Report report, String fault, String detail) {
        var words = texts.words();
        var results = Links.results(shown.key());
        return new ReportPage(
                report,
                List.of(
                        new Frame.Entry(Links.survey(shown.key()), words.toSurvey(), false),
                        entry(results, "", words.answers(), shown),
                        entry(results, "/reasons", words.reasons(), shown),
                        entry(results, "/comparison", words.comparison(), shown)),
                words.toSurvey(),
                results + shown.part() + (fault.isEmpty() ? query(shown.address()) : ""),
                fault,
                detail);
    }

    private static Frame.Entry entry(String results, String part, String text, Shown shown) {
        return new Frame.Entry(results + part, text, part.equals(shown.part()));
    }

    /** What was asked, without the language of the page and the table wanted as a file. */
    private static String query(UriInfo address) {
        var query = address.getQueryParameters().entrySet().stream()
                .filter(field -> !List.of("csv", "lang").contains(field.getKey()))
                .filter(field -> !field.getValue().get(0).isBlank())
                .sorted(Map.Entry.comparingByKey())
                .map(field ->
                        field.getKey() + "=" + Links.encode(field.getValue().get(0)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
