package io.winback.segmentation.base;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What follows when facts of customers have changed: their figures, lifecycle stage, value and segments. The caller has locked the
 * customers in its transaction.
 */
public interface Recomputation {

    /**
     * News: brings the customers up to date and tells what changed. Of customers with pending history it tells nothing yet, of those
     * who are gone nothing at all.
     */
    void changed(Collection<String> customers);

    /** History is not news: the customers are brought up to date, and what changed is told, once no more history comes. */
    void corrected(Collection<String> customers);

    /**
     * Policies have changed: brings the lifecycle stages of these customers, in the order of their ids, under them and tells what
     * changed. What was pending of them has been told.
     */
    void restage(List<String> customers);

    /**
     * Figures of a snapshot have been published: values and segments of these customers that rest on them follow, and what changed is
     * told. What was pending of them has been told.
     */
    void rescored(List<String> customers);

    /** Tells now, as history, what is pending of the customers; called before news of them is written. */
    void settle(Collection<String> customers);

    /** Takes back what was told of the customers; returns of how many anything was. */
    long withdraw(Collection<String> customers);

    /**
     * Removes those of the customers who are nobody: never told of by customer-service, or gone, and without a purchase. Returns
     * them.
     */
    Set<String> dismiss(Collection<String> customers);
}
