package io.winback.campaign.site.rehearsal;

import io.winback.campaign.site.Links;
import io.winback.platform.page.Frame;
import java.util.ArrayList;
import java.util.List;

/** Where one goes from a rehearsal. */
final class Others {

    private Others() {}

    /** @param launch where it is launched; empty where it is not to be */
    static List<Frame.Entry> of(String key, String name, String launch, RehearsalPageWords words, String here) {
        var all = new ArrayList<Frame.Entry>();
        all.add(new Frame.Entry(Links.campaign(key), name, false));
        all.add(entry(Links.rehearsal(key), words.briefly(), here));
        all.add(entry(Links.rehearsal(key) + "/customer", words.oneShort(), here));
        if (!launch.isEmpty()) {
            all.add(new Frame.Entry(launch, words.launchShort(), false));
        }
        return all;
    }

    private static Frame.Entry entry(String href, String text, String here) {
        return new Frame.Entry(href, text, href.equals(here));
    }
}
