package io.winback.segmentation.measure.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Customers of one value of an attribute.
 *
 * @param name of an attribute that the shop has given; empty of the others
 * @param value null where the attribute is not known of a customer
 */
record Counted(Attribute attribute, String name, @Nullable String value, long retained, long oneTime) {

    long customers() {
        return retained + oneTime;
    }

    /**
     * The values of one attribute, divided.
     *
     * @param shown large enough to be told
     * @param hidden how many are not, with {@code customers} together
     */
    record Divided(List<Counted> shown, int hidden, long customers) {}

    /**
     * Hides values with fewer than {@code smallest} customers. Where these are fewer than that together, whoever knows the total could
     * reckon them back: then the smallest of the others are hidden too, until they are not.
     *
     * @param pooled values that are hidden already, and their customers
     */
    static Divided divide(List<Counted> values, int pooled, long pooledCustomers, int smallest) {
        var shown = new ArrayList<>(values);
        shown.sort(Comparator.comparingLong(Counted::customers));
        var hidden = pooled;
        var customers = pooledCustomers;
        while (!shown.isEmpty() && (shown.get(0).customers() < smallest || hidden > 0 && customers < smallest)) {
            hidden++;
            customers += shown.remove(0).customers();
        }
        return new Divided(shown, hidden, customers);
    }
}
