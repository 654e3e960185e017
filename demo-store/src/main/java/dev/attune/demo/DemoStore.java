package dev.attune.demo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The shop "Fjell & Fjord" as an application. */
@SpringBootApplication
public class DemoStore {

    /**
     * Starts the shop.
     *
     * @param arguments Spring Boot's command line arguments
     */
    public static void main(String[] arguments) {
        SpringApplication.run(DemoStore.class, arguments);
    }
}
