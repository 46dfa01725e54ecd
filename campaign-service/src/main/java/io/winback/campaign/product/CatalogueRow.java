package io.winback.campaign.product;

import io.winback.campaign.product.CatalogueLines.Line;
import io.winback.campaign.product.ProductImportResponse.ProblemOfRow;
import io.winback.platform.money.Money;
import io.winback.platform.shop.LinkTargets;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a row of a catalogue as the PUT of one product would have been. */
@Singleton
class CatalogueRow {

    static final String ID = "[A-Za-z0-9._~-]{1,64}";
    private static final Pattern LANGUAGE_OF = Pattern.compile("texts\\[(\\w+)]\\.(\\w+)");
    private static final Pattern PRICE = Pattern.compile("\\d{1,12}(\\.\\d{1,4})?");

    private final Validator validator;
    private final LinkTargets targets;
    private final ShopProfile shop;

    CatalogueRow(Validator validator, LinkTargets targets, ShopProfile shop) {
        this.validator = validator;
        this.targets = targets;
        this.shop = shop;
    }

    /** The product of a row, or what is wrong with the row. */
    record Read(@Nullable ProductResponse product, List<ProblemOfRow> problems) {}

    Read read(Line line) {
        var cells = new Cells(line, new ArrayList<>());
        if (!line.cells().isConsistent()) {
            cells.wrong("", "The line has " + line.cells().size() + " cells, the header has another number.");
            return new Read(null, cells.problems());
        }
        var id = cells.required("id");
        if (id != null && !id.matches(ID)) {
            cells.wrong("id", "An id is 1 to 64 letters, digits, dots, dashes, underlines or tildes.");
        }
        var product = product(cells);
        if (id == null || product == null || !cells.problems().isEmpty()) {
            return new Read(null, cells.problems());
        }
        validator.validate(product).forEach(found -> cells.wrong(column(found), found.getMessage()));
        checkLink(cells, "url", product.url());
        checkLink(cells, "picture", product.picture());
        return new Read(cells.problems().isEmpty() ? new ProductResponse(id, product) : null, cells.problems());
    }

    private @Nullable Product product(Cells cells) {
        var url = cells.required("url");
        var from = cells.required("availableFrom") == null ? null : instant(cells, "availableFrom");
        var until = instant(cells, "availableUntil");
        var price = price(cells);
        if (url == null || from == null) {
            return null;
        }
        return new Product(texts(cells), url, cells.text("picture"), cells.text("category"), price, from, until);
    }

    private static Map<String, Product.Text> texts(Cells cells) {
        var texts = new LinkedHashMap<String, Product.Text>();
        for (var language : CatalogueLines.LANGUAGES) {
            var name = cells.text("name." + language);
            var text = cells.text("text." + language);
            if (name != null) {
                texts.put(language, new Product.Text(name, text));
            } else if (text != null) {
                cells.wrong("name." + language, "There is a text and no name.");
            }
        }
        if (texts.isEmpty()) {
            cells.wrong("name." + CatalogueLines.LANGUAGES.get(0), "A product has a name in one language at least.");
        }
        return texts;
    }

    private @Nullable Money price(Cells cells) {
        var amount = cells.text("price");
        if (amount == null) {
            return null;
        }
        if (!PRICE.matcher(amount).matches()) {
            cells.wrong("price", "A price is a number such as 9.50, its currency stands in the column currency.");
            return null;
        }
        var currency = Objects.requireNonNullElse(
                cells.text("currency"), shop.currency().getCurrencyCode());
        try {
            return new Money(new BigDecimal(amount), Currency.getInstance(currency));
        } catch (IllegalArgumentException e) {
            cells.wrong("currency", "A currency is a code such as EUR.");
            return null;
        }
    }

    /** An instant, or a date: then its first in the shop's zone. */
    private @Nullable Instant instant(Cells cells, String column) {
        var text = cells.text(column);
        if (text == null) {
            return null;
        }
        try {
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(shop.zone()).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            cells.wrong(column, "A time is written 2026-10-01 or 2026-10-01T09:00:00Z.");
            return null;
        }
    }

    private void checkLink(Cells cells, String column, @Nullable String address) {
        if (address != null && cells.problems().isEmpty() && !targets.allows(address)) {
            cells.wrong(column, "No mail links to it: " + targets.advice() + ".");
        }
    }

    private static String column(ConstraintViolation<Product> found) {
        var path = found.getPropertyPath().toString();
        var text = LANGUAGE_OF.matcher(path);
        return text.find() ? text.group(2) + "." + text.group(1) : path;
    }

    /** The cells of a row, and what was found wrong with them. */
    private record Cells(Line line, List<ProblemOfRow> problems) {

        @Nullable
        String text(String column) {
            return line.text(column);
        }

        @Nullable
        String required(String column) {
            var text = text(column);
            if (text == null) {
                wrong(column, "It is empty.");
            }
            return text;
        }

        void wrong(String column, String message) {
            problems.add(new ProblemOfRow(line.number(), column, message));
        }
    }
}
