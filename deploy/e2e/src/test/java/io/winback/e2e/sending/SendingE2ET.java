package io.winback.e2e.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The short forms of the proofs of sending, and that they do find what they look for. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class SendingE2ET {

    @Test
    void noMailIsDoubledOrLostThoughSendersAreKilled() throws Exception {
        assertThat(SendProof.crash(Options.small()).run()).isEmpty();
    }

    @Test
    void nothingIsInDoubtAfterSendersWereAskedToEnd() throws Exception {
        assertThat(SendProof.stop(Options.small()).run()).isEmpty();
    }

    @Test
    void everyStageComesOnceInItsHoursThroughTheSeasons() throws Exception {
        assertThat(Seasons.spring(Options.small()).run()).isEmpty();
    }

    @Test
    void theSpiceShopComesToTheSameReportEachTime() throws Exception {
        assertThat(new SpiceShop(Options.small()).run()).isEmpty();
    }

    @Test
    void tipsAgainstOffersComeToTheBooksOfTheirCustomers() throws Exception {
        assertThat(new TipsOrOffers(Options.small()).run()).isEmpty();
    }

    @Test
    void codesAreGoodOnceAndBudgetsHoldThoughServicesAreKilled() throws Exception {
        assertThat(new RedeemProof(Options.small()).run()).isEmpty();
    }

    @Test
    void codesThatAreGoodTwiceAreFound() throws Exception {
        var broken = Variant.REDEEM_TWICE;
        assertThat(new RedeemProof(Options.small().with(broken)).run())
                .anySatisfy(found -> assertThat(found).contains(broken.complaint()));
    }

    @ParameterizedTest
    @EnumSource(value = Variant.class, mode = EnumSource.Mode.EXCLUDE, names = "REDEEM_TWICE")
    void whatIsBrokenOnPurposeIsFound(Variant variant) throws Exception {
        assertThat(SendProof.crash(Options.small().with(variant)).run())
                .anySatisfy(found -> assertThat(found).contains(variant.complaint()));
    }
}
