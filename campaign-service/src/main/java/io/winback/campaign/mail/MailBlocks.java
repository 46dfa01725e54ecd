package io.winback.campaign.mail;

import io.winback.campaign.definition.ShopText;
import io.winback.campaign.definition.TextLinks;
import io.winback.campaign.mail.MailFrame.Block;
import io.winback.campaign.mail.MailFrame.CouponBox;
import io.winback.campaign.mail.MailFrame.ProductCard;
import io.winback.campaign.mail.MailFrame.Question;
import io.winback.campaign.mail.MailFrame.Quote;
import io.winback.campaign.mail.MailFrame.Run;
import io.winback.platform.shop.LinkTargets;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The paragraphs of a body, with its blocks where the text has them; what it does not place itself stands at its end.
 *
 * @param coupon stands where the code is a paragraph of its own
 * @param products what is new; empty, there is no such block
 * @param presented what the reader said they do not know; empty, there is no such block
 * @param question of the survey the mail asks; before the button, where the text does not place it
 */
record MailBlocks(
        LinkTargets targets,
        MailLinks links,
        @Nullable CouponBox coupon,
        List<ProductCard> products,
        List<ProductCard> presented,
        @Nullable Quote proof,
        @Nullable Question question) {

    /** @param names what the text itself names */
    List<Block> of(String body, ShopText.Names names) {
        var blocks = new ArrayList<Block>();
        for (var paragraph : body.strip().split("\\R\\s*\\R")) {
            var text = paragraph.strip();
            if (!text.isEmpty()) {
                blocks.add(block(text));
            }
        }
        if (coupon != null && !names.couponCode()) {
            blocks.add(Block.coupon(coupon));
        }
        if (!products.isEmpty() && names.products() && !names.productBlock() && !lists(names)) {
            blocks.add(Block.products(products));
        }
        if (proof != null && !names.proof()) {
            blocks.add(Block.proof(proof));
        }
        if (question != null && !names.choices()) {
            blocks.add(Block.question(question));
        }
        return blocks;
    }

    /** The text writes the list itself. */
    private static boolean lists(ShopText.Names names) {
        return names.variables().contains("url");
    }

    private Block block(String text) {
        if (coupon != null && text.equals(coupon.code())) {
            return Block.coupon(coupon);
        }
        if (text.equals(ShopText.block("products"))) {
            return Block.products(products);
        }
        if (text.equals(ShopText.block(ShopText.PRESENTATION))) {
            return Block.products(presented);
        }
        if (question != null && text.equals(ShopText.block(ShopText.CHOICES))) {
            return Block.question(question);
        }
        if (proof != null && text.equals(ShopText.block("proof"))) {
            return Block.proof(proof);
        }
        return Block.paragraph(text.lines().map(line -> runs(line.strip())).toList());
    }

    private List<Run> runs(String line) {
        var runs = new ArrayList<Run>();
        var from = 0;
        for (var link : TextLinks.in(line)) {
            if (targets.allows(link.address())) {
                runs.add(new Run(line.substring(from, link.start()), null));
                // a reader's mail client warns of a link whose text is another address
                runs.add(new Run(link.address().replaceFirst("^https://", ""), links.to(URI.create(link.address()))));
                from = link.end();
            }
        }
        runs.add(new Run(line.substring(from), null));
        return runs.stream().filter(run -> !run.text().isEmpty()).toList();
    }
}
