package dev.attune.demo.catalogue;

import java.util.Locale;

/**
 * What customers filter and compare products by.
 *
 * @param kind the value of the category's own distinction, such as {@code Alpine} for boots
 * @param season when it is used
 * @param waterproof whether it keeps water out
 * @param material what it is made of
 * @param weightGrams its weight in grams
 */
public record ProductFacts(String kind, String season, boolean waterproof, String material, int weightGrams) {

    /** The weight as a customer reads it: grams up to a kilo, kilos above. */
    public String weight() {
        return weightGrams < 1000 ? weightGrams + " g" : String.format(Locale.ROOT, "%.2f kg", weightGrams / 1000.0);
    }
}
