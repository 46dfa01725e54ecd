/** What other services told us: customers, contacts, profiles, purchases, segments. Projections, upserted by key and version; nothing is decided here. */
@NullMarked
package io.winback.campaign.audience;

import org.jspecify.annotations.NullMarked;
