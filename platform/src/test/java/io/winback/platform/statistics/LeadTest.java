package io.winback.platform.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LeadTest {

    /** 8 against 1: twice the chance of 0 or 1 heads of 9 tosses, 2 * 10 / 512; 9 against 1: 2 * 11 / 1024. */
    @Test
    void isTwiceTheTailOfACoin() {
        assertThat(new Lead(8, 1).p()).isEqualTo(20 / 512.0, within(1e-12));
        assertThat(new Lead(9, 1).p()).isEqualTo(22 / 1024.0, within(1e-12));
        assertThat(new Lead(5, 0).p()).isEqualTo(2 / 32.0, within(1e-12));
    }

    @Test
    void isCertainToBeChanceWhereBothAreNamedAlike() {
        assertThat(new Lead(7, 7).p()).isEqualTo(1);
        assertThat(new Lead(0, 0).p()).isEqualTo(1);
    }
}
