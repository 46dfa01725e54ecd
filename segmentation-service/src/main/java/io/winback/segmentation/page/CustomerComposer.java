package io.winback.segmentation.page;

import io.winback.platform.page.CodeWords;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Language;
import io.winback.platform.report.Table;
import io.winback.segmentation.lifecycle.CustomerHistoryResponse;
import io.winback.segmentation.lifecycle.CustomerLifecycleResponse;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Puts where a customer stands, and stood, into one language. */
final class CustomerComposer {

    private final SegmentWords words;
    private final CodeWords codes;
    private final Figures figures;
    private final ZoneId zone;

    CustomerComposer(Language language, ZoneId zone) {
        this.words = language.words(SegmentWords.class);
        this.codes = new CodeWords(language);
        this.figures = new Figures(language);
        this.zone = zone;
    }

    List<CustomerView.Fact> facts(CustomerLifecycleResponse customer) {
        var facts = new ArrayList<CustomerView.Fact>();
        var stage = codes.stage(customer.stage().name());
        facts.add(new CustomerView.Fact(words.stage(), customer.returned() ? stage + " – " + words.returned() : stage));
        if (customer.since() != null) {
            facts.add(new CustomerView.Fact(words.since(), figures.date(customer.since())));
        }
        facts.add(new CustomerView.Fact(words.orders(), figures.count(customer.orders())));
        if (customer.lastOrderOn() != null) {
            facts.add(new CustomerView.Fact(words.lastOrder(), figures.date(customer.lastOrderOn())));
        }
        if (customer.nextTransition() != null) {
            var next = customer.nextTransition().atZone(zone).toLocalDate();
            facts.add(new CustomerView.Fact(words.next(), figures.date(next)));
        }
        if (customer.value() != null) {
            facts.add(new CustomerView.Fact(
                    words.worth(), figures.money(customer.value().amount())));
        }
        return facts;
    }

    /** The latest first. */
    List<CustomerView.Spell> spells(CustomerHistoryResponse history) {
        var spells = new ArrayList<CustomerView.Spell>();
        for (var spell : history.stages()) {
            spells.add(new CustomerView.Spell(
                    Table.COLOURS.get(spell.stage().ordinal()),
                    codes.stage(spell.stage().name()),
                    spell.returned() ? words.returned() : "",
                    figures.date(spell.from()),
                    spell.to() == null ? words.now() : figures.date(spell.to())));
        }
        Collections.reverse(spells);
        return spells;
    }
}
