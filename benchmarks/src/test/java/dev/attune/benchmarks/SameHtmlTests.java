package dev.attune.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameHtmlTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<p class=\"a\">O'Hara</p> | <p class=\"a\">O&#39;Hara</p>",
                "<p>O&#x27;Hara</p> | <p>O&apos;Hara</p>",
                "<p>say \"so\"</p> | <p>say &#34;so&quot;</p>",
                "~<p>a</p>\n\n  <p>b</p>~ | ~<p>a</p> <p>b</p>\n~",
            })
    void isTheSame(String one, String other) {
        assertThat(SameHtml.normal(one)).isEqualTo(SameHtml.normal(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<p title=\"a\">b</p> | <p title=&quot;a&quot;>b</p>",
                "<p>1 &lt; 2</p> | <p>1 < 2</p>",
                "<p>a b</p> | <p>ab</p>",
                "<p>&amp;quot;</p> | <p>&quot;</p>",
                "<p>1 €</p> | <p>1\u00a0€</p>",
            })
    void isNotTheSame(String one, String other) {
        assertThat(SameHtml.normal(one)).isNotEqualTo(SameHtml.normal(other));
    }
}
