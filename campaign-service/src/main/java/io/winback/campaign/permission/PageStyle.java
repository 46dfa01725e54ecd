package io.winback.campaign.permission;

import io.winback.platform.page.PublicStyle;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;

/** The style of the pages behind the links of a mail. */
@Singleton
class PageStyle extends PublicStyle {

    PageStyle(ShopProfile shop) {
        super("/page/preferences.css", shop);
    }
}
