package io.winback.campaign.delivery;

import io.winback.campaign.offer.Grant;
import io.winback.campaign.offer.IssueService;
import io.winback.campaign.product.NewProducts;
import io.winback.campaign.product.Product;
import io.winback.campaign.window.SendWindow;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Gives claimed messages what they take along: the coupon, the link to the survey, what is new to the customer. The same again for the same message. */
@Singleton
class Dispatches {

    private final IssueService coupons;
    private final SurveyInvitations invitations;
    private final SendWindow window;
    private final NewProducts products;

    Dispatches(IssueService coupons, SurveyInvitations invitations, SendWindow window, NewProducts products) {
        this.coupons = coupons;
        this.invitations = invitations;
        this.window = window;
        this.products = products;
    }

    /** Sends them with the round, in the caller's transaction; the customers are locked. What there is to tell goes to the round. */
    void send(List<Judgement> judgements, ClaimRound round) {
        coupons.issue(judgements.stream().flatMap(Dispatches::given).toList(), round.now());
        var news = news(judgements, round);
        judgements.forEach(judgement -> round.send(dispatch(judgement, news, round), judgement));
    }

    private Map<String, List<Product>> news(List<Judgement> judgements, ClaimRound round) {
        var readers = judgements.stream()
                .filter(judgement ->
                        judgement.definition().mail(judgement.mail()).isAboutProducts())
                .map(judgement -> judgement.message().customer())
                .toList();
        return readers.isEmpty() ? Map.of() : products.of(readers, round.now(), NewProducts.SHOWN);
    }

    private Dispatch dispatch(Judgement judgement, Map<String, List<Product>> allNews, ClaimRound round) {
        var message = judgement.message();
        var news = allNews.getOrDefault(message.customer(), List.of());
        var survey = judgement.stage().survey();
        var zone = window.zone(message.zone(), message.country()).id().getId();
        var coupon = given(judgement).map(Grant.Given::coupon).findFirst().orElse(null);
        if (survey == null) {
            return new Dispatch(message, judgement.mail(), zone, coupon, null, news);
        }
        round.tell(invitations.event(message, survey, round.now()));
        return new Dispatch(
                message, judgement.mail(), zone, coupon, invitations.url(message, survey, round.now()), news);
    }

    private static Stream<Grant.Given> given(Judgement judgement) {
        return Stream.of(judgement)
                .map(Judgement::grant)
                .filter(Objects::nonNull)
                .filter(Grant.Given.class::isInstance)
                .map(Grant.Given.class::cast);
    }
}
