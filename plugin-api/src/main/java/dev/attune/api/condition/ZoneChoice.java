package dev.attune.api.condition;

import java.time.ZoneId;

/** In whose zone a rule about time is read. */
public sealed interface ZoneChoice {

    ZoneChoice VISITOR = new Visitor();
    ZoneChoice SITE = new Site();

    /** The visitor's zone: the profile's, else the client's, else that of the place the request comes from, else the site's. */
    record Visitor() implements ZoneChoice {}

    /** The zone of the site. */
    record Site() implements ZoneChoice {}

    /** One zone for everybody. */
    record Fixed(ZoneId zone) implements ZoneChoice {}
}
