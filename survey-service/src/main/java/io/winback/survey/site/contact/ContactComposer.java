package io.winback.survey.site.contact;

import io.winback.platform.page.CodeWords;
import io.winback.platform.page.Counted;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Language;
import io.winback.platform.paging.Page;
import io.winback.survey.contact.ContactResponse;
import io.winback.survey.contact.ContactState;
import io.winback.survey.site.Links;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the list into the words of a language. */
final class ContactComposer {

    private static final Duration COUNTED_IN_HOURS = Duration.ofHours(48);

    private final ContactWords words;
    private final CodeWords codes;
    private final Counted counted;
    private final Figures figures;
    private final ZoneId zone;
    private final Instant now;

    ContactComposer(Language language, ZoneId zone, Instant now) {
        this.words = language.words(ContactWords.class);
        this.codes = new CodeWords(language);
        this.counted = new Counted(language);
        this.figures = new Figures(language);
        this.zone = zone;
        this.now = now;
    }

    ContactsView compose(Page<ContactResponse> page, ContactForm form, long open, boolean mayClose) {
        var next = page.nextPageToken();
        return new ContactsView(
                open == 0 ? words.nobody() : words.waiting(figures.count(open)),
                choices(form.chosen().orElse(null)),
                page.items().stream().map(this::row).toList(),
                done(form.done()),
                form.done().equals("BEFORE") ? words.already() : "",
                mayClose,
                next == null ? "" : form.href() + "&pageToken=" + Links.encode(next),
                form.pageToken() == null ? "" : form.href());
    }

    private List<ContactsView.Choice> choices(@Nullable ContactState chosen) {
        var choices = new ArrayList<ContactsView.Choice>();
        for (var state : ContactState.values()) {
            choices.add(new ContactsView.Choice(ContactForm.href(state.name()), state(state), state == chosen));
        }
        choices.add(new ContactsView.Choice(ContactForm.href(ContactForm.ALL), words.all(), chosen == null));
        return choices;
    }

    private ContactsView.Row row(ContactResponse contact) {
        var reason = contact.reason();
        return new ContactsView.Row(
                contact.customerId(),
                Links.customer(contact.customerId()),
                contact.by().equals("PHONE") ? words.phone() : words.mail(),
                since(contact.requestedAt()),
                figures.time(contact.requestedAt(), zone),
                reason == null ? words.noReason() : codes.reason(reason),
                Links.answer(contact.answerId().toString()),
                contact.state() == ContactState.OPEN,
                ContactForm.PATH + "/" + contact.requestId() + "/closing",
                state(contact.state()),
                ended(contact));
    }

    private String since(Instant requestedAt) {
        var age = Duration.between(requestedAt, now);
        return age.compareTo(COUNTED_IN_HOURS) < 0
                ? counted.of(Math.max(0, age.toHours()), words.hours())
                : counted.of(age.toDays(), words.days());
    }

    private String ended(ContactResponse contact) {
        var at = contact.closedAt();
        if (at == null) {
            return "";
        }
        var when = figures.time(at, zone);
        return contact.closedBy() == null ? when : words.endedBy(when, contact.closedBy());
    }

    private String state(ContactState state) {
        return switch (state) {
            case OPEN -> words.open();
            case REACHED -> words.reached();
            case NOT_REACHED -> words.notReached();
            case WITHDRAWN -> words.withdrawn();
        };
    }

    private String done(String outcome) {
        return switch (outcome) {
            case "REACHED" -> words.doneReached();
            case "NOT_REACHED" -> words.doneNotReached();
            default -> "";
        };
    }
}
