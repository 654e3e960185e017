package dev.attune.demo.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Currency;
import org.junit.jupiter.api.Test;

class MoneyTests {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void readsLikeAPrice() {
        assertThat(new Money(1490, EUR).text()).isEqualTo("€14.90");
        assertThat(new Money(5, EUR).text()).isEqualTo("€0.05");
        assertThat(new Money(123_456_789, EUR).text()).isEqualTo("€1,234,567.89");
        assertThat(new Money(500, Currency.getInstance("JPY")).text()).endsWith("500");
    }

    @Test
    void addsExactly() {
        assertThat(new Money(1490, EUR).times(3).plus(new Money(690, EUR))).isEqualTo(new Money(5160, EUR));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new Money(Long.MAX_VALUE, EUR).plus(new Money(1, EUR)));
    }

    @Test
    void refusesToMixCurrencies() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Money(1, EUR).plus(new Money(1, Currency.getInstance("NOK"))));
    }
}
