package dev.attune.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ApiTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    private Browser browser;

    @BeforeEach
    void enterTheShop() {
        browser = new Browser(port);
    }

    @Test
    void pagesThroughAllProducts() {
        JsonNode first = read(browser.open("/api/products?size=30"));
        JsonNode last = read(browser.open("/api/products?size=30&page=3"));

        assertThat(first.at("/total").asInt()).isGreaterThanOrEqualTo(60);
        assertThat(first.at("/items").size()).isEqualTo(30);
        assertThat(last.at("/items").size()).isEqualTo(first.at("/total").asInt() - 60);
        assertThat(last.at("/pages").asInt()).isEqualTo(3);
    }

    @Test
    void tellsEverythingAboutAProduct() {
        JsonNode product = read(browser.open("/api/products/fjell-boots"));

        assertThat(product.at("/name").asString()).isEqualTo("Fjell boots");
        assertThat(product.at("/price/minor").asInt()).isEqualTo(23_900);
        assertThat(product.at("/price/currency").asString()).isEqualTo("EUR");
        assertThat(product.at("/attributes/waterproof").asBoolean()).isTrue();
        assertThat(product.at("/image").asString()).isEqualTo("/pictures/fjell-boots.svg");
    }

    @Test
    void filtersSearchesAndSorts() {
        JsonNode found = read(browser.open("/api/products?category=boots&q=leather&sort=-price"));

        assertThat(found.at("/items").size()).isGreaterThan(2);
        assertThat(found.at("/items/0/sku").asString()).isEqualTo("tinde-boots");
        assertThat(found.at("/items"))
                .allSatisfy(item -> assertThat(item.at("/category").asString()).isEqualTo("boots"));
    }

    @Test
    void listsTheCategories() {
        JsonNode categories = read(browser.open("/api/categories"));

        assertThat(categories.size()).isEqualTo(8);
        assertThat(read(browser.open("/api/categories/tents"))).isEqualTo(categories.get(1));
    }

    @Test
    void ranksNamesBeforeDescriptions() {
        assertThat(read(browser.open("/api/search?q=helmet")).at("/items/0/sku").asString())
                .isEqualTo("hjelm-helmet");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/products?page=0         | 400 | "page" counts from 1, not 0.
            /api/products?size=1000      | 400 | "size" is between 1 and 100, not 1000.
            /api/products?size=many      | 400 | "size" is not a whole number: "many".
            /api/products?sort=beauty    | 400 | "sort" is one of popular, newest, price, -price, weight, not "beauty".
            /api/products?category=boats | 404 | There is no category "boats".
            /api/products/nothing        | 404 | There is no product "nothing".
            /api/categories/boats        | 404 | There is no category "boats".
            /api/search                  | 400 | Required parameter 'q' is not present.
            /api/nonsense                | 404 | There is no call GET /api/nonsense.
            """, quoteCharacter = '~')
    void explainsWhatWasWrong(String path, int status, String detail) {
        HttpResponse<String> answer = browser.open(path);

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(read(answer).at("/detail").asString()).isEqualTo(detail);
    }

    @Nested
    class TheCart {

        @Test
        void isFilledChangedAndEmptied() {
            HttpResponse<String> created =
                    browser.json("POST", "/api/cart/items", "{\"sku\": \"kopp-mug\", \"quantity\": 3}");
            assertThat(created.statusCode()).isEqualTo(201);
            assertThat(read(created).at("/total/minor").asInt()).isEqualTo(3 * 1490 + 690);

            JsonNode changed = read(browser.json("PATCH", "/api/cart/items/kopp-mug", "{\"quantity\": 1}"));
            assertThat(changed.at("/items/0/quantity").asInt()).isEqualTo(1);
            assertThat(read(browser.open("/api/cart"))).isEqualTo(changed);

            assertThat(read(browser.json("DELETE", "/api/cart/items/kopp-mug", ""))
                            .at("/count")
                            .asInt())
                    .isZero();
        }

        @Test
        void isTheSameAsOnThePages() {
            browser.json("POST", "/api/cart/items", "{\"sku\": \"fjell-boots\"}");

            assertThat(browser.open("/cart").body()).contains("Fjell boots", "€239.00");
            assertThat(read(browser.json("DELETE", "/api/cart", ""))
                            .at("/items")
                            .isEmpty())
                    .isTrue();
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                {}                                    | 400 | "sku" is missing.
                {"sku": "nothing"}                    | 404 | There is no product "nothing".
                {"sku": "trio-tent"}                  | 400 | "trio-tent" is sold out.
                {"sku": "kopp-mug", "quantity": 0}    | 400 | "quantity" is a whole number from 1 to 10.
                {"sku": "kopp-mug", "quantity": "lot"}| 400 | The body is not the JSON object this call expects.
                {"sku": "kopp                         | 400 | The body is not the JSON object this call expects.
                """)
        void refusesWhatCannotBeBought(String body, int status, String detail) {
            HttpResponse<String> answer = browser.json("POST", "/api/cart/items", body);

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(read(answer).at("/detail").asString()).isEqualTo(detail);
            assertThat(read(browser.open("/api/cart")).at("/count").asInt()).isZero();
        }

        @Test
        void changesOnlyWhatIsInIt() {
            assertThat(browser.json("PATCH", "/api/cart/items/kopp-mug", "{\"quantity\": 2}")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    private JsonNode read(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }
}
