package io.winback.segmentation.measure.reference;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.winback.segmentation.Stored;
import io.winback.segmentation.measure.InvalidMeasureException;
import io.winback.segmentation.measure.reference.Own.Figure;
import io.winback.segmentation.reference.OwnDatabase;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Own figures beside published ones, of a shop of five. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class ReferenceServiceTest {

    @Inject
    ReferenceService service;

    /** Ann came back twice, Bob once and late, Cat and Dan never; Eve is new. Bob and Cat began with a coupon. */
    @BeforeEach
    void aShopOfFive() {
        Stored.clear();
        Stored.run(
                "insert into customer (customer_id, known_on) values ('ann','2009-01-01'),('bob','2009-01-01'),('cat','2009-01-01'),('dan','2009-01-01'),('eve','2009-01-01')");
        Stored.run("""
                insert into purchase (order_id, customer_id, version, purchased_on, cancelled, goods, reporting_goods, coupon_code)
                values ('1','ann',1,'2009-03-01',false,10,10,null), ('2','ann',1,'2009-04-01',false,30,30,null),
                  ('3','ann',1,'2010-09-01',false,30,30,null), ('4','bob',1,'2009-02-01',false,20,20,'NEW'),
                  ('5','bob',1,'2010-08-01',false,20,20,null), ('6','cat',1,'2009-05-01',false,10,10,'NEW'),
                  ('7','dan',1,'2009-06-01',false,10,10,null), ('8','eve',1,'2011-05-01',false,40,40,null)
                """);
        Stored.run("""
                insert into answered_reason (customer_id, version, reason, answered_at)
                values ('cat', 1, 'SERVICE', now()), ('dan', 2, 'MOVED', now())
                """);
    }

    private ReferencesResponse asked(String days) {
        return service.references(new ReferenceQuestion("2011-06-15", days));
    }

    private static Map<Figure, Own> own(ReferencesResponse response) {
        return response.references().stream()
                .flatMap(reference -> reference.own().stream())
                .collect(toMap(Own::figure, own -> own, (one, same) -> one));
    }

    @Test
    void measuresWhatIsHeldAgainstThem() {
        // when
        var own = own(asked(null));

        // then: of the first purchases of ann, bob, cat and dan only ann's was followed within a year
        counted(own, Figure.FIRST_PURCHASE_FOLLOWED, 1, 4);
        counted(own, Figure.LATER_PURCHASE_FOLLOWED, 0, 1);
        counted(own, Figure.NEWCOMER_WITH_DISCOUNT, 0, 2);
        counted(own, Figure.NEWCOMER_WITHOUT_DISCOUNT, 1, 2);
        counted(own, Figure.REASON_SERVICE, 1, 2);
        counted(own, Figure.REASON_FORGOT_OR_MOVED, 1, 2);
        // of the year before the date: 30 and 20 of those who came again, 40 of eve
        assertThat(own.get(Figure.LATER_TO_FIRST_PURCHASES).value()).isEqualByComparingTo("2");
        assertThat(own.get(Figure.LATER_TO_FIRST_AMOUNT).value()).isEqualByComparingTo("0.625");
        assertThat(own.get(Figure.TOP_20_PERCENT).value()).isEqualByComparingTo("0.444444444444");
        // in 2009 four bought, in 2010 two of them
        assertThat(own.get(Figure.YEARLY_RETENTION).value()).isEqualByComparingTo("0.5");
        counted(own(asked("600")), Figure.FIRST_PURCHASE_FOLLOWED, 2, 4);
        assertThat(own).hasSize(Figure.values().length);
    }

    private static void counted(Map<Figure, Own> own, Figure figure, long count, long of) {
        assertThat(own.get(figure).counted().count()).as(figure.name()).isEqualTo(count);
        assertThat(own.get(figure).counted().of()).as(figure.name()).isEqualTo(of);
    }

    @Test
    void labelsEveryPublishedFigureWithItsArticles() {
        var response = asked(null);

        assertThat(response.warning()).contains("not predictions");
        assertThat(response.references())
                .extracting(ReferencesResponse.Reference::id)
                .containsExactlyElementsOf(
                        Stream.concat(IntStream.rangeClosed(1, 19).mapToObj(i -> "N" + i), Stream.of("R1", "F3"))
                                .toList());
        assertThat(response.references()).allSatisfy(reference -> {
            assertThat(reference.sources()).isNotEmpty().isSubsetOf("A", "B", "C", "D", "E");
            assertThat(reference.own().isEmpty()).isEqualTo(reference.note() != null);
        });
        assertThat(response.table().text())
                .startsWith("id,sources,statement,ownFigure")
                .contains("N2,A D,");
    }

    @Test
    void saysWhyThereIsNoOwnFigure() {
        // given
        Stored.clear();

        // when
        var own = own(asked(null));

        // then
        assertThat(own.values()).allSatisfy(figure -> {
            assertThat(figure.value()).isNull();
            assertThat(figure.reason()).isNotBlank();
        });
    }

    @Test
    void saysWhatIsWrongWithAQuestion() {
        Stream.of("0", "3651", "long")
                .forEach(days -> assertThatThrownBy(() -> asked(days)).isInstanceOf(InvalidMeasureException.class));
        assertThatThrownBy(() -> service.references(new ReferenceQuestion("2199-01-01", null)))
                .isInstanceOf(InvalidMeasureException.class);
    }
}
