package dev.attune.demo.persona;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The ready-made customers. */
@Component
public final class Personas {

    private static final List<Persona> ALL = List.of(
            new Persona(
                    "anna",
                    "Anna",
                    "anna@example.com",
                    "Gold member since 2014, walks a different ridge every weekend.",
                    "gold",
                    "boots",
                    ZoneId.of("Europe/Oslo"),
                    27,
                    LocalDate.parse("2026-10-18"),
                    new Particulars(
                            LocalDate.parse("2014-05-02"),
                            LocalDate.parse("1986-08-09"),
                            60.39,
                            5.32,
                            Set.of("hiking"),
                            null)),
            new Persona(
                    "ben",
                    "Ben",
                    "ben@example.com",
                    "New here, has never ordered, reads the price tag first.",
                    "none",
                    "backpacks",
                    ZoneId.of("America/New_York"),
                    0,
                    null,
                    new Particulars(
                            LocalDate.parse("2026-10-30"),
                            LocalDate.parse("1999-02-17"),
                            40.71,
                            -74.01,
                            Set.of(),
                            null)),
            new Persona(
                    "chiara",
                    "Chiara",
                    "chiara@example.com",
                    "Silver member, plans expeditions and sleeps out in every season.",
                    "silver",
                    "tents",
                    ZoneId.of("Europe/Rome"),
                    9,
                    LocalDate.parse("2026-03-02"),
                    new Particulars(
                            LocalDate.parse("2021-01-20"),
                            LocalDate.parse("1991-06-28"),
                            41.9,
                            12.5,
                            Set.of("camping", "climbing"),
                            LocalDate.parse("2027-04-10"))));

    /** All of them, in the order they are offered. */
    public List<Persona> all() {
        return ALL;
    }

    /** The one with a key. */
    public Optional<Persona> find(String id) {
        return ALL.stream().filter(persona -> persona.id().equals(id)).findFirst();
    }
}
