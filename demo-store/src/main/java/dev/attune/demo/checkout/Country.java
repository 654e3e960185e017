package dev.attune.demo.checkout;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A country the shop delivers to. */
enum Country {
    NO,
    SE,
    DK,
    FI,
    DE,
    NL,
    FR,
    IT;

    /** The English names by code, in the order they are offered. */
    static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        Arrays.stream(values())
                .forEach(country -> names.put(
                        country.name(),
                        new Locale.Builder().setRegion(country.name()).build().getDisplayCountry(Locale.ENGLISH)));
        return names;
    }
}
