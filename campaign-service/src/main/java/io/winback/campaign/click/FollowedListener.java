package io.winback.campaign.click;

import java.util.List;

/** Told of mails of which a person followed a link, again with every look at them. In a transaction; their customers are locked. */
public interface FollowedListener {

    void followed(List<Followed> mails);
}
