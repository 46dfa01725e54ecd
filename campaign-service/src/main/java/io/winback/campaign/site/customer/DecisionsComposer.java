package io.winback.campaign.site.customer;

import io.winback.campaign.decision.Decision.Kind;
import io.winback.campaign.decision.DecisionWords;
import io.winback.campaign.decision.LoggedDecision;
import io.winback.campaign.site.Links;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Frame;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Puts the log of decisions into the language of the page. */
final class DecisionsComposer {

    private final CustomerWords words;
    private final DecisionWords sentences;
    private final Figures figures;
    private final ZoneId zone;

    DecisionsComposer(Frame frame, DecisionWords sentences, ZoneId zone) {
        this.words = frame.language().words(CustomerWords.class);
        this.sentences = sentences;
        this.figures = new Figures(frame.language());
        this.zone = zone;
    }

    CustomerView.Decisions compose(KnownCustomer customer, CustomerForm form) {
        var next = customer.decisions().nextPageToken();
        return new CustomerView.Decisions(
                customer.decisions().items().stream().map(this::row).toList(),
                campaigns(customer, form.campaign()),
                kinds(form),
                form.asked(),
                next == null ? "" : form.href() + "&pageToken=" + Links.encode(next) + "#why",
                form.pageToken() == null ? "" : form.href() + "#why");
    }

    private CustomerView.Row row(LoggedDecision decision) {
        return new CustomerView.Row(
                figures.time(decision.at(), zone),
                kind(decision.kind()),
                decision.kind() == Kind.SENT || decision.kind() == Kind.ENROLLED,
                Objects.requireNonNullElse(decision.campaign(), ""),
                Objects.requireNonNullElse(decision.stage(), ""),
                sentences.of(decision),
                decision.times() == 1
                        ? ""
                        : words.times(figures.count(decision.times()), figures.time(decision.firstAt(), zone)),
                decision.rule());
    }

    private static List<CustomerView.Choice> campaigns(KnownCustomer customer, String chosen) {
        return Stream.concat(
                        customer.runs().stream().map(RunRow::campaign),
                        Stream.concat(
                                customer.waiting().stream().map(WaitingRow::campaign),
                                Stream.of(chosen).filter(key -> !key.isEmpty())))
                .distinct()
                .sorted()
                .map(key -> new CustomerView.Choice(key, key, key.equals(chosen)))
                .toList();
    }

    private List<CustomerView.Choice> kinds(CustomerForm form) {
        return Arrays.stream(Kind.values())
                .map(each -> new CustomerView.Choice(
                        each.name(),
                        kind(each),
                        form.chosen().filter(each::equals).isPresent()))
                .toList();
    }

    private String kind(Kind kind) {
        return switch (kind) {
            case ENROLLED -> words.enrolled();
            case HELD_OUT -> words.heldOutKind();
            case REFUSED -> words.refused();
            case SENT -> words.sent();
            case SKIPPED -> words.skipped();
            case POSTPONED -> words.postponed();
            case HELD -> words.held();
            case CANCELLED -> words.cancelled();
            case ENDED -> words.ended();
            case GRANTED -> words.granted();
            case REVOKED -> words.revoked();
            case MIGRATED -> words.migrated();
            case COOLED_DOWN -> words.cooledDown();
        };
    }
}
