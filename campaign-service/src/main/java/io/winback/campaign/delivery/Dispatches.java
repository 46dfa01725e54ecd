package io.winback.campaign.delivery;

import io.opentelemetry.api.trace.SpanKind;
import io.winback.campaign.audience.OneClick;
import io.winback.campaign.audience.Surveys;
import io.winback.campaign.definition.MailTemplate;
import io.winback.campaign.mail.Letter;
import io.winback.campaign.offer.Grant;
import io.winback.campaign.offer.IssueService;
import io.winback.campaign.product.NewProducts;
import io.winback.campaign.product.Product;
import io.winback.campaign.product.UnknownProducts;
import io.winback.campaign.quote.NewestQuotes;
import io.winback.campaign.quote.Quotes;
import io.winback.campaign.window.SendWindow;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.trace.Steps;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives claimed messages what they take along: the coupon and the survey, the same again for the same message; what is new or unknown to
 * the customer, and what others said, as it is now.
 */
@Singleton
class Dispatches {

    private final IssueService coupons;
    private final SurveyInvitations invitations;
    private final SendWindow window;
    private final NewProducts products;
    private final UnknownProducts unknown;
    private final Surveys surveys;
    private final Quotes quotes;
    private final ShopProfile shop;
    private final Steps steps;

    Dispatches(
            IssueService coupons,
            SurveyInvitations invitations,
            SendWindow window,
            NewProducts products,
            UnknownProducts unknown,
            Surveys surveys,
            Quotes quotes,
            ShopProfile shop,
            Steps steps) {
        this.coupons = coupons;
        this.invitations = invitations;
        this.window = window;
        this.products = products;
        this.unknown = unknown;
        this.surveys = surveys;
        this.quotes = quotes;
        this.shop = shop;
        this.steps = steps;
    }

    /** Sends them with the round, in the caller's transaction; the customers are locked. What there is to tell goes to the round. */
    void send(List<Judgement> judgements, ClaimRound round) {
        steps.each(
                "dispatch mail",
                SpanKind.INTERNAL,
                judgements.stream()
                        .map(judgement -> judgement.message().customer())
                        .toList());
        coupons.issue(judgements.stream().flatMap(Dispatches::given).toList(), round.now());
        var brings = new Brings(
                shown(
                        judgements,
                        MailTemplate::isAboutProducts,
                        readers -> products.of(readers, round.now(), NewProducts.SHOWN)),
                shown(
                        judgements,
                        MailTemplate::presents,
                        readers -> unknown.of(readers, round.now(), NewProducts.SHOWN)),
                surveys.asks(judgements.stream()
                        .flatMap(
                                judgement -> Stream.ofNullable(judgement.stage().survey()))
                        .collect(Collectors.toSet())),
                quotes.newest(judgements.stream()
                        .flatMap(judgement -> quoting(judgement).stream())
                        .collect(Collectors.toSet())));
        judgements.forEach(judgement -> round.send(dispatch(judgement, brings, round), judgement));
    }

    /** What mails of a round take along: products by customer, questions by survey, words by language. */
    private record Brings(
            Map<String, List<Product>> news,
            Map<String, List<Product>> unknown,
            Map<String, OneClick> questions,
            NewestQuotes quotes) {}

    /** The language in which the mail shows what customers said; empty where it does not. */
    private Optional<String> quoting(Judgement judgement) {
        var mail = judgement.definition().mail(judgement.mail());
        return Optional.of(mail.language(judgement.message().language(), shop.defaultLanguage()))
                .filter(mail::quotes);
    }

    private static Map<String, List<Product>> shown(
            List<Judgement> judgements,
            Predicate<MailTemplate> shows,
            Function<List<String>, Map<String, List<Product>>> of) {
        var readers = judgements.stream()
                .filter(judgement -> shows.test(judgement.definition().mail(judgement.mail())))
                .map(judgement -> judgement.message().customer())
                .toList();
        return readers.isEmpty() ? Map.of() : of.apply(readers);
    }

    private Dispatch dispatch(Judgement judgement, Brings brings, ClaimRound round) {
        var message = judgement.message();
        return new Dispatch(
                message,
                judgement.mail(),
                window.zone(message.zone(), message.country()).id().getId(),
                given(judgement).map(Grant.Given::coupon).findFirst().orElse(null),
                survey(judgement, brings, round),
                brings.news().getOrDefault(message.customer(), List.of()),
                brings.unknown().getOrDefault(message.customer(), List.of()),
                quoting(judgement).flatMap(language -> brings.quotes().to(message.customer(), language)).stream()
                        .toList());
    }

    private Letter.@Nullable Survey survey(Judgement judgement, Brings brings, ClaimRound round) {
        var survey = judgement.stage().survey();
        if (survey == null) {
            return null;
        }
        var message = judgement.message();
        round.tell(invitations.event(message, survey, round.now()));
        return new Letter.Survey(
                invitations.url(message, survey, round.now()),
                brings.questions().get(survey));
    }

    private static Stream<Grant.Given> given(Judgement judgement) {
        return Stream.of(judgement)
                .map(Judgement::grant)
                .filter(Objects::nonNull)
                .filter(Grant.Given.class::isInstance)
                .map(Grant.Given.class::cast);
    }
}
