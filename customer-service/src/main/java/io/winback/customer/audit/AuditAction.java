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
    /** A consent told by an agent, not by the shop's own systems. */
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
    REPUBLISHED
}
