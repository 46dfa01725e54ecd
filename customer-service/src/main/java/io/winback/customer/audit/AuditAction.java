package io.winback.customer.audit;

/** What an entry of the audit trail tells. */
public enum AuditAction {
    EXCLUSION_SET,
    EXCLUSION_CHANGED,
    EXCLUSION_LIFT_ASKED,
    EXCLUSION_LIFT_DECLINED,
    EXCLUSION_LIFTED,
    EXCLUSION_PROPOSED,
    EXCLUSION_CONFIRMED,
    EXCLUSION_DECLINED,
    /** A consent told on its own, by an agent or the shop; those that come with a customer are in the consent history. */
    CONSENT_DECIDED,
    CONTACT_POINT_STATUS_SET,
    ATTRIBUTES_PURGED,
    IMPORT_OPENED,
    IMPORT_CANCELLED,
    WEBHOOK_CREATED,
    WEBHOOK_CHANGED,
    WEBHOOK_DELETED,
    WEBHOOK_SECRET_ROTATED,
    EXPORT_MADE,
    ERASURE_ASKED,
    /** After a restore: this database had lost that somebody was erased. */
    ERASURE_REAPPLIED,
    REPUBLISHED
}
