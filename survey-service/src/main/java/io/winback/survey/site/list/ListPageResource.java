package io.winback.survey.site.list;

import io.winback.platform.page.Frames;
import io.winback.platform.page.Page;
import io.winback.platform.page.Pages;
import io.winback.platform.paging.PageToken;
import io.winback.platform.security.Roles;
import io.winback.platform.shop.ShopProfile;
import io.winback.survey.questionnaire.Survey;
import io.winback.survey.questionnaire.SurveyService;
import io.winback.survey.site.Links;
import io.winback.survey.site.SurveySite;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** All surveys; agents, who work with single customers, are led to these. */
@Page
@Path(SurveySite.PATH)
@RolesAllowed({Roles.MARKETER, Roles.AGENT, Roles.AUDITOR})
class ListPageResource {

    private static final int ROWS = 25;

    private final SurveySite site;
    private final Frames frames;
    private final SurveyService surveys;
    private final ListQuery counts;
    private final ShopProfile shop;

    ListPageResource(SurveySite site, Frames frames, SurveyService surveys, ListQuery counts, ShopProfile shop) {
        this.site = site;
        this.frames = frames;
        this.surveys = surveys;
        this.counts = counts;
        this.shop = shop;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@RestQuery @Nullable String pageToken) {
        var frame = frames.around(site, SurveySite.SURVEYS);
        if (!frame.may(Roles.MARKETER, Roles.AUDITOR)) {
            return Pages.seeOther(SurveySite.PATH + "/contacts");
        }
        var found = io.winback.platform.paging.Page.of(
                surveys.list(PageToken.lastKey(pageToken), ROWS + 1), ROWS, Survey::key);
        var counted = counts.of(found.items().stream().map(Survey::key).toList());
        var composer = new ListComposer(frame.language(), shop);
        var next = found.nextPageToken();
        var view = new ListView(
                found.items().stream()
                        .map(survey -> composer.row(survey, Objects.requireNonNull(counted.get(survey.key()))))
                        .toList(),
                next == null ? "" : SurveySite.PATH + "?pageToken=" + Links.encode(next),
                pageToken == null ? "" : SurveySite.PATH);
        return Pages.show(frame, ListTemplates.list(frame, view));
    }
}
