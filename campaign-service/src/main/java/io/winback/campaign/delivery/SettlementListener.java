package io.winback.campaign.delivery;

import java.util.List;

/** Told of settled messages in the transaction that settled them; the customers are locked. */
public interface SettlementListener {

    void settled(List<SettledMessage> messages);
}
