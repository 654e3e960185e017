package dev.attune.content.template;

import static dev.attune.content.template.Fixture.givenTemplate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.api.spi.FilterSettings;
import dev.attune.api.spi.TemplateFilter;
import dev.attune.api.value.Value;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FilterTests {

    @Test
    void defaultReplacesWhatIsNotThere() {
        givenTemplate("{{ profile.first_name | default: \"there\" }}").thenOutputIs("there");
        givenTemplate("{{ profile.first_name | default: \"there\" }}")
                .with("profile.first_name", "")
                .thenOutputIs("there");
        givenTemplate("{{ profile.first_name | default: \"there\" }}")
                .with("profile.first_name", "Ada")
                .thenOutputIs("Ada");
        givenTemplate("{{ profile.vip | default: 'x' }}")
                .with("profile.vip", Value.of(false))
                .thenOutputIs("x");
        givenTemplate("{{ profile.vip | default: 'x', allow_false: true }}")
                .with("profile.vip", Value.of(false))
                .thenOutputIs("false");
        givenTemplate("{{ session.cart_items | default: 5 }}")
                .with("session.cart_items", 0)
                .thenOutputIs("0");
    }

    @Test
    void caseDoesNotDependOnTheLanguageOfThePage() {
        givenTemplate("{{ 'istanbul' | upcase }}{{ 'TITLE' | downcase }}{{ 'iPHONE case' | capitalize }}")
                .in(Locale.forLanguageTag("tr"))
                .thenOutputIs("ISTANBULtitleIphone case");
    }

    @Test
    void truncateCountsTheEllipsis() {
        givenTemplate("{{ 'Ground control to Major Tom.' | truncate: 20 }}").thenOutputIs("Ground control to...");
        givenTemplate("{{ 'abcdef' | truncate: 5, '' }}").thenOutputIs("abcde");
        givenTemplate("{{ 'abcdef' | truncate: 2 }}").thenOutputIs("...");
        givenTemplate("{{ 'abc' | truncate: 3 }}").thenOutputIs("abc");
        givenTemplate("{{ 'abcdef' | truncate: -5 }}").thenOutputIs("...");
    }

    @Test
    void truncateNeverCutsACharacterInTwo() {
        givenTemplate("{{ profile.first_name | truncate: 3, '' }}")
                .with("profile.first_name", "a😀😀😀")
                .thenOutputIs("a😀😀");
        givenTemplate("{{ profile.first_name | truncate: 4, '' }}")
                .with("profile.first_name", "a😀😀😀")
                .thenOutputIs("a😀😀😀");
    }

    @Nested
    class Dates {

        private final Value evening = Value.of(Instant.parse("2026-03-05T17:05:09.078Z"));

        @Test
        void areInTheVisitorsZone() {
            givenTemplate("{{ session.started_at | date: '%Y-%m-%d %H:%M:%S %z %Z %s' }}")
                    .with("session.started_at", evening)
                    .in(ZoneId.of("Pacific/Auckland"), Locale.UK)
                    .thenOutputIs("2026-03-06 06:05:09 +1300 NZDT 1772730309");
        }

        @Test
        void areInThePagesLanguage() {
            String source = "{{ session.started_at | date: '%A, %-d. %B %Y' }}";
            givenTemplate(source)
                    .with("session.started_at", evening)
                    .in(Locale.GERMANY)
                    .thenOutputIs("Donnerstag, 5. März 2026");
            givenTemplate(source)
                    .with("session.started_at", evening)
                    .in(Locale.US)
                    .thenOutputIs("Thursday, 5. March 2026");
            givenTemplate(source)
                    .with("session.started_at", evening)
                    .in(Locale.ROOT)
                    .thenOutputIs("Thursday, 5. March 2026");
        }

        @Test
        void knowTheUsualConversions() {
            givenTemplate(
                            "{{ session.started_at | date: '%y %b %a %e|%j|%I %l %p %P|%L %u %w|%F %T %R %D|%:z|%V|%%|%^b|%-m|%q|%' }}")
                    .with("session.started_at", evening)
                    .thenOutputIs(
                            "26 Mar Thu  5|064|06  6 PM pm|078 4 4|2026-03-05 18:05:09 18:05 03/05/26|+01:00|10|%|MAR|3|%q|%");
        }

        @Test
        void readDaysTextsAndSeconds() {
            givenTemplate("{{ profile.birthday | date: '%d.%m.%Y' }}")
                    .with("profile.birthday", Value.of(LocalDate.of(1990, 2, 3)))
                    .thenOutputIs("03.02.1990");
            givenTemplate("{{ '2026-03-05' | date: '%d.%m.%Y %H' }}").thenOutputIs("05.03.2026 00");
            givenTemplate("{{ '2026-03-05T23:30:00Z' | date: '%d.%m. %H:%M' }}").thenOutputIs("06.03. 00:30");
            givenTemplate("{{ '2026-03-05T23:30:00.5+05:30' | date: '%d.%m. %H:%M' }}")
                    .thenOutputIs("05.03. 19:00");
            givenTemplate("{{ '2026-03-05 10:00' | date: '%H:%M' }}").thenOutputIs("10:00");
            givenTemplate("{{ 1772730309 | date: '%F' }}").thenOutputIs("2026-03-05");
        }

        @Test
        void knowThePresent() {
            givenTemplate("{{ 'now' | date: '%F %T' }} {{ 'today' | date: '%F' }}")
                    .thenOutputIs("2026-03-14 18:05:09 2026-03-14");
        }

        @Test
        void leaveAloneWhatIsNoDate() {
            givenTemplate("{{ 'soon' | date: '%Y' }}{{ '2026-02-31' | date: '%Y' }}{{ true | date: '%Y' }}")
                    .thenOutputIs("soon2026-02-31true");
            givenTemplate("[{{ session.started_at | date: '%Y' }}]").thenOutputIs("[]");
        }
    }

    @Nested
    class Money {

        @Test
        void isWrittenAsThePagesLanguageWritesIt() {
            money("EUR", 123456789, Locale.US, "€1,234,567.89");
            money("EUR", 123456789, Locale.GERMANY, "1.234.567,89\u00a0€");
            money("USD", 5, Locale.US, "$0.05");
            money("USD", -12345, Locale.US, "-$123.45");
            money("EUR", 0, Locale.ROOT, "€0.00");
        }

        @Test
        void hasTheDigitsOfItsCurrency() {
            money("JPY", 1234, Locale.US, "¥1,234");
            money("KWD", 1234, Locale.US, "KWD\u00a01.234");
            money("JPY", 1234, Locale.JAPAN, "￥1,234");
        }

        @Test
        void takesTheCurrencyOfAnAttribute() {
            givenTemplate("{{ session.cart_value | money: session.cart_currency }}")
                    .with("session.cart_value", 1999)
                    .with("session.cart_currency", "GBP")
                    .in(Locale.UK)
                    .thenOutputIs("£19.99");
        }

        @Test
        void isNilWithoutAnAmount() {
            givenTemplate("{{ session.cart_value | money: 'EUR' | default: 'empty' }}")
                    .thenOutputIs("empty");
        }

        @Test
        void failsWithoutACurrency() {
            Fixture given = givenTemplate("{{ session.cart_value | money: session.cart_currency }}")
                    .with("session.cart_value", 1999)
                    .with("session.cart_currency", "Euro");
            assertThatThrownBy(given::output)
                    .isInstanceOf(TemplateException.class)
                    .hasMessage("money needs an ISO 4217 currency code, not \"Euro\"");
        }

        /** The JDK is the judge, but for the space between letters and digits, which it leaves out. */
        @Test
        void agreesWithTheJdk() {
            for (String tag : List.of(
                    "de-CH", "fr", "es", "pt-BR", "en-IN", "ar-EG", "fa", "hi", "nl", "pl", "ja", "he", "tr", "sv",
                    "mr-IN")) {
                Locale locale = Locale.forLanguageTag(tag);
                for (String code : List.of("EUR", "CHF", "SAR")) {
                    NumberFormat jdk = NumberFormat.getCurrencyInstance(locale);
                    jdk.setCurrency(Currency.getInstance(code));
                    for (long amount : new long[] {0, 7, 99, 123456789, -4250}) {
                        assertThat(MoneyFormat.of(locale, code).format(amount).replace("\u00a0", ""))
                                .as("%s in %s", code, tag)
                                .isEqualTo(jdk.format(BigDecimal.valueOf(amount, 2))
                                        .replace("\u00a0", ""));
                    }
                }
            }
        }

        private static void money(String currency, double amount, Locale locale, String expected) {
            givenTemplate("{{ session.cart_value | money: \"" + currency + "\" }}")
                    .with("session.cart_value", amount)
                    .in(locale)
                    .thenOutputIs(expected);
        }
    }

    @Nested
    class OfPlugins {

        @Test
        void getInputArgumentsAndSettings() {
            TemplateFilter shout = filter(
                    "shout",
                    (input, arguments) -> Value.of(((Value.Text) input).value()
                            + "<!>".repeat((int) ((Value.Numeric) arguments.get(0)).value())));
            givenTemplate("{{ profile.first_name | shout: 2 | downcase }}", shout)
                    .with("profile.first_name", "Ada")
                    .thenOutputIs("ada&lt;!&gt;&lt;!&gt;");
        }

        @Test
        void failAsTemplatesFail() {
            TemplateFilter broken = filter("broken", (input, arguments) -> {
                throw new IllegalArgumentException("no");
            });
            assertThatThrownBy(givenTemplate("{{ 1 | broken }}", broken)::output)
                    .isInstanceOf(TemplateException.class)
                    .hasMessage("the filter broken failed: no");
        }

        @Test
        void mayNotTakeANameThatIsTaken() {
            TemplateFilter clash = filter("upcase", (input, arguments) -> input);
            assertThatThrownBy(() -> TemplateCompiler.of(Fixture.CATALOG, List.of(clash)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("there are two filters of the name upcase");
        }

        private static TemplateFilter filter(String name, BiFunction<Value, List<Value>, Value> function) {
            return new TemplateFilter() {
                @Override
                public String name() {
                    return name;
                }

                @Override
                public Value apply(Value input, List<Value> arguments, FilterSettings settings) {
                    return function.apply(input, arguments);
                }
            };
        }
    }
}
