package io.winback.campaign.definition;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a definition names and does not bring with it, each sorted.
 *
 * @param segments keys of segments
 * @param surveys keys of surveys
 * @param pools keys of pools of the shop's own codes
 */
public record Needs(List<String> segments, List<String> surveys, List<String> pools) {

    static Needs of(CampaignDefinition definition) {
        return new Needs(
                names(Stream.of(definition), CampaignDefinition::segment),
                names(definition.stages().stream(), Stage::survey),
                names(definition.offers().values().stream(), OfferDefinition::pool));
    }

    private static <T> List<String> names(Stream<T> parts, Function<T, String> name) {
        return parts.map(name).filter(Objects::nonNull).distinct().sorted().toList();
    }
}
