package io.winback.customer.privacy;

/**
 * What became of the erasures of a page.
 *
 * @param known this database had them
 * @param applied somebody was forgotten again
 * @param nobody there is nobody here whom they could be about
 */
record ReapplyResponse(int known, int applied, int nobody) {}
