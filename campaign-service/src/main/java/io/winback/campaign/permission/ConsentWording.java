package io.winback.campaign.permission;

import io.winback.campaign.definition.MailTemplate.Purpose;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;

/** The words of the page a reader agreed to, kept with the consent as its proof. */
@Singleton
class ConsentWording {

    private final ShopProfile shop;

    ConsentWording(ShopProfile shop) {
        this.shop = shop;
    }

    /** What stood on the page: its introduction, and the lines that were ticked. */
    String of(List<Purpose> purposes, String language) {
        var words = Pages.words(language);
        return purposes.stream()
                .map(purpose -> label(purpose, words) + " (" + hint(purpose, words) + ")")
                .collect(Collectors.joining("; ", words.intro(shop.name()) + " ", ""));
    }

    static String label(Purpose purpose, PermissionWords words) {
        return switch (purpose) {
            case OFFERS -> words.offers();
            case NEWS -> words.news();
            case SURVEY -> words.survey();
            case SERVICE_NOTICE -> words.serviceNotice();
        };
    }

    static String hint(Purpose purpose, PermissionWords words) {
        return switch (purpose) {
            case OFFERS -> words.offersHint();
            case NEWS -> words.newsHint();
            case SURVEY -> words.surveyHint();
            case SERVICE_NOTICE -> words.serviceNoticeHint();
        };
    }
}
