package io.winback.campaign.product;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What listeners are told of products. */
@Singleton
class SeenProducts implements ProductListener {

    private final List<Availability> seen = new CopyOnWriteArrayList<>();

    @Override
    public void onAvailable(List<Availability> products) {
        seen.addAll(products);
    }

    List<Availability> of(String product) {
        return seen.stream().filter(told -> told.product().equals(product)).toList();
    }
}
