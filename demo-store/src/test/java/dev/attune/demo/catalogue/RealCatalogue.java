package dev.attune.demo.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;

/** The shop's own catalogue, for tests of other packages. */
public final class RealCatalogue {

    private RealCatalogue() {}

    public static Catalogue read() {
        try {
            return new CatalogueConfiguration().catalogue(JsonMapper.builder().build());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
