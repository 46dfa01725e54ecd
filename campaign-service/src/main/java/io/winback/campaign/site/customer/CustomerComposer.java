package io.winback.campaign.site.customer;

import io.winback.campaign.decision.DecisionWords;
import io.winback.campaign.site.Links;
import io.winback.platform.page.CodeWords;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Frame;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Puts one customer into the language of the page. */
final class CustomerComposer {

    private static final String SEGMENTATION = "/ui/segmentation/customers?id=";

    private final Frame frame;
    private final CustomerWords words;
    private final DecisionWords sentences;
    private final CodeWords codes;
    private final Figures figures;
    private final ZoneId zone;

    CustomerComposer(Frame frame, DecisionWords sentences, ZoneId zone) {
        this.frame = frame;
        this.words = frame.language().words(CustomerWords.class);
        this.sentences = sentences;
        this.codes = new CodeWords(frame.language());
        this.figures = new Figures(frame.language());
        this.zone = zone;
    }

    CustomerView compose(KnownCustomer customer, CustomerForm form) {
        var person = customer.person();
        var writing = customer.writing();
        var purposes = writing.purposes().entrySet().stream()
                .map(purpose -> new CustomerView.Purpose(
                        codes.purpose(purpose.getKey()),
                        purpose.getValue().isEmpty(),
                        purpose.getValue().map(this::said).orElse("")))
                .toList();
        var allowed = writing.any().isEmpty() && purposes.stream().anyMatch(CustomerView.Purpose::allowed);
        var history = new HistoryComposer(frame, sentences, zone);
        return new CustomerView(
                person.id(),
                SEGMENTATION + Links.encode(person.id()),
                facts(person),
                allowed,
                allowed ? words.mayYes() : writing.any().isEmpty() ? words.mayNothing() : words.mayNo(),
                writing.any().stream().map(this::said).toList(),
                purposes,
                history.runs(customer),
                history.mails(customer),
                history.coupons(customer),
                customer.runs().size() == HistoryQuery.MOST
                        || customer.mails().size() == HistoryQuery.MOST
                        || customer.coupons().size() == HistoryQuery.MOST,
                new DecisionsComposer(frame, sentences, zone).compose(customer, form));
    }

    private String said(Ground ground) {
        return sentences.of(ground.rule(), ground.facts());
    }

    private List<CustomerView.Fact> facts(Person person) {
        var facts = new ArrayList<CustomerView.Fact>();
        var stage = person.lifecycle();
        facts.add(new CustomerView.Fact(words.lifecycle(), stage == null ? words.notTold() : codes.stage(stage)));
        if (person.since() != null) {
            facts.add(new CustomerView.Fact(words.stageSince(), figures.date(person.since())));
        }
        facts.add(new CustomerView.Fact(words.orders(), figures.count(person.orders())));
        if (person.lastOrderOn() != null) {
            facts.add(new CustomerView.Fact(words.lastOrder(), figures.date(person.lastOrderOn())));
        }
        if (person.value() != null) {
            facts.add(new CustomerView.Fact(words.worth(), figures.money(person.value())));
        }
        return facts;
    }
}
