package io.winback.survey.contact;

import io.winback.platform.ids.Ids;
import io.winback.platform.outbox.Outbox;
import io.winback.survey.answer.AnswerListener;
import io.winback.survey.questionnaire.Values;
import jakarta.inject.Singleton;
import java.util.ArrayList;

/** Takes wishes for contact from answers: a new one is told, one that is made no longer is closed. */
@Singleton
class ContactWishes implements AnswerListener {

    private final Contacts contacts;
    private final Outbox outbox;
    private final Ids ids;

    ContactWishes(Contacts contacts, Outbox outbox, Ids ids) {
        this.contacts = contacts;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Override
    public void given(Given answer) {
        var wish = Wish.in(answer.questionnaire(), answer.values());
        var first = answer.before().equals(Values.NONE);
        if (first && wish.isEmpty()) {
            return;
        }
        var latest = first ? null : contacts.latest(answer.answerId()).orElse(null);
        var before = Wish.in(answer.questionnaire(), answer.before());
        if (latest != null
                && wish.filter(wished -> latest.says(wished.by()) && (latest.open() || wished.sameWay(before)))
                        .isPresent()) {
            return;
        }
        var told = new ArrayList<ContactClosed>();
        if (latest != null && latest.open()) {
            var withdrawn = latest.closed(ContactState.WITHDRAWN, null, answer.at());
            contacts.close(withdrawn);
            told.add(withdrawn.told());
        }
        wish.ifPresent(wished -> {
            var contact = Contact.wished(ids.next(), answer.answerId(), answer.customerId(), wished, answer.at());
            contacts.add(contact);
            // before the one that is closed, so that there is no moment without an open wish
            outbox.append(contact.requested().envelope());
        });
        outbox.append(told.stream().map(ContactClosed::envelope).toList());
    }
}
