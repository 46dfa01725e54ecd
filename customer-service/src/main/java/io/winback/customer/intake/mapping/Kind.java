package io.winback.customer.intake.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.winback.customer.customer.Address;
import io.winback.customer.customer.CustomerIds;
import io.winback.customer.customer.InvalidFieldException;
import java.util.Locale;
import java.util.Set;

/** What a field of ours holds, and how the text of a row is put into it. */
enum Kind {
    TEXT {
        @Override
        void put(ObjectNode node, String name, String text, Reading reading) {
            node.put(name, text);
        }
    },
    ID {
        @Override
        void put(ObjectNode node, String name, String text, Reading reading) {
            node.put(name, CustomerIds.valid("", text));
        }
    },
    MAIL {
        @Override
        void put(ObjectNode node, String name, String text, Reading reading) {
            node.put(name, Address.mail("", text));
        }
    },
    TIME {
        @Override
        void put(ObjectNode node, String name, String text, Reading reading) {
            node.put(name, reading.times().read(text).toString());
        }
    },
    AMOUNT {
        @Override
        void put(ObjectNode node, String name, String text, Reading reading) {
            node.put(name, reading.numbers().read(text));
        }
    },
    /** What is taken off is written with and without a minus. */
    DEDUCTION {
        @Override
        void put(ObjectNode node, String name, String text, Reading reading) {
            node.put(name, reading.numbers().read(text).abs());
        }
    },
    PIECES {
        @Override
        void put(ObjectNode node, String name, String text, Reading reading) {
            node.put(name, reading.numbers().pieces(text));
        }
    },
    STATUS {
        @Override
        void put(ObjectNode node, String name, String text, Reading reading) {
            var status = text.toUpperCase(Locale.ROOT);
            if (!STATUSES.contains(status)) {
                throw new InvalidFieldException("", "Send PLACED, PAID or CANCELLED, or translate the values.");
            }
            node.put(name, status);
        }
    };

    private static final Set<String> STATUSES = Set.of("PLACED", "PAID", "CANCELLED");

    /** How times and numbers are written in the file. */
    record Reading(Times times, Numbers numbers) {}

    abstract void put(ObjectNode node, String name, String text, Reading reading);
}
