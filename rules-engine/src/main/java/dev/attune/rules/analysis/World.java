package dev.attune.rules.analysis;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.AttributeOrigin;
import dev.attune.api.consent.Consent;
import dev.attune.api.consent.Purpose;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a visitor has granted, and whether the stores answer.
 *
 * @param consent the purposes granted
 * @param slow whether neither the session nor the profile could be read in time
 * @param withheld the attributes that cannot be read for it
 * @param withholdsTrail whether the trail cannot be read for it
 */
record World(Consent consent, boolean slow, Set<AttributeKey> withheld, boolean withholdsTrail) {

    /** The worlds of a catalogue, the one in which everything is granted first. */
    static List<World> of(AttributeCatalog catalog) {
        Set<Purpose> all = new TreeSet<>(catalog.trailPurposes());
        catalog.attributes().forEach(each -> all.addAll(each.purposes()));
        List<World> worlds = new ArrayList<>();
        worlds.add(of(catalog, all, false));
        Set<Set<Purpose>> granted = new LinkedHashSet<>();
        for (Purpose denied : all) {
            Set<Purpose> rest = new HashSet<>(all);
            rest.remove(denied);
            granted.add(rest);
        }
        granted.add(Set.of());
        granted.remove(all);
        granted.forEach(each -> worlds.add(of(catalog, each, false)));
        worlds.add(of(catalog, all, true));
        return worlds;
    }

    private static World of(AttributeCatalog catalog, Set<Purpose> granted, boolean slow) {
        Consent consent = new Consent(granted);
        Set<AttributeKey> withheld = new HashSet<>();
        for (Attribute attribute : catalog.attributes()) {
            if (!consent.permits(attribute.purposes()) || (slow && isStored(attribute))) {
                withheld.add(attribute.key());
            }
        }
        return new World(consent, slow, Set.copyOf(withheld), slow || !consent.permits(catalog.trailPurposes()));
    }

    static boolean isStored(Attribute attribute) {
        return attribute.origin() == AttributeOrigin.SESSION || attribute.origin() == AttributeOrigin.PROFILE;
    }

    /** Whether there is a world that withholds this attribute. */
    static boolean canWithhold(Attribute attribute) {
        return isStored(attribute) || !attribute.purposes().isEmpty();
    }

    boolean withholds(AttributeKey key) {
        return withheld.contains(key);
    }
}
