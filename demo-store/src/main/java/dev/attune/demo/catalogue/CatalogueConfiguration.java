package dev.attune.demo.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Reads the catalogue from its resource files once, when the shop starts. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    /** The menu's order; each name is a file. */
    private static final List<String> FILES =
            List.of("boots", "tents", "backpacks", "jackets", "sleeping-bags", "cooking", "climbing", "lighting");

    @Bean
    Catalogue catalogue(JsonMapper json) throws IOException {
        List<Category> categories = new ArrayList<>();
        List<Product> products = new ArrayList<>();
        for (String file : FILES) {
            try (InputStream content = new ClassPathResource("catalogue/" + file + ".json").getInputStream()) {
                CategoryFile read = json.readValue(content, CategoryFile.class);
                categories.add(read.category());
                products.addAll(read.read());
            }
        }
        return new Catalogue(categories, products);
    }
}
