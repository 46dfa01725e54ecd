package io.winback.campaign.pressure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How often a customer has heard from the shop, and what the customer wishes.
 *
 * @param contacts of the last years, newest first
 */
public record ContactHistory(List<Contact> contacts, Wishes wishes) {

    public static final ContactHistory EMPTY = new ContactHistory(List.of(), Wishes.NONE);

    public ContactHistory {
        contacts = contacts.stream()
                .sorted(Comparator.comparing(Contact::at).reversed())
                .toList();
    }

    /** Without the reminders, which count with their invitations: the second time a run asks the same survey. Newest first. */
    List<Contact> counted() {
        var asked = new HashMap<Asked, Integer>();
        return contacts.stream()
                .sorted(Comparator.comparing(Contact::at))
                .filter(contact -> contact.survey() == null
                        || asked.merge(new Asked(contact.enrollment(), contact.survey()), 1, Integer::sum) != 2)
                .sorted(Comparator.comparing(Contact::at).reversed())
                .toList();
    }

    /** Whether asking a survey would be the one reminder that counts with its invitation. */
    boolean reminds(@Nullable UUID enrollment, @Nullable String survey) {
        return contacts.stream()
                        .filter(contact -> contact.asks(enrollment, survey))
                        .count()
                == 1;
    }

    Optional<Contact> lastSurvey() {
        return contacts.stream().filter(contact -> contact.survey() != null).findFirst();
    }

    private record Asked(@Nullable UUID enrollment, String survey) {}
}
