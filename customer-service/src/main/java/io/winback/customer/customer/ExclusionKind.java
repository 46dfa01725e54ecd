package io.winback.customer.customer;

/** Why a customer is left alone. */
public enum ExclusionKind {
    /** Full of negativity: being contacted sets it off again. */
    TOXIC,
    /** Left for a competitor that is better in every respect; set by an agent only. */
    COMPETITOR,
    /** Asks for more than anybody else gets. */
    EXCESSIVE_DEMAND,
    /** The helpdesk is at work; set and lifted by it, case by case. */
    OPEN_CASE,
    /** Any other reason a person gives. */
    MANUAL
}
