package dev.attune.api.attribute;

import dev.attune.api.consent.Purpose;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All attributes of a publication, each at a fixed position, so that rules and templates are compiled to positions and never look up
 * a name at request time.
 */
public final class AttributeCatalog {

    /** The purpose that looking at a visitor's trail of events needs, unless said otherwise. */
    public static final Set<Purpose> DEFAULT_TRAIL_PURPOSES = Set.of(Purpose.PERSONALIZATION);

    private final List<Attribute> attributes;
    private final Map<AttributeKey, Integer> positions;
    private final Set<Purpose> trailPurposes;

    private AttributeCatalog(List<Attribute> attributes, Set<Purpose> trailPurposes) {
        this.attributes = attributes;
        this.trailPurposes = trailPurposes;
        this.positions = new HashMap<>(attributes.size() * 2);
        for (int i = 0; i < attributes.size(); i++) {
            AttributeKey key = attributes.get(i).key();
            if (positions.put(key, i) != null) {
                throw new IllegalArgumentException("attribute declared twice: " + key);
            }
        }
    }

    /** A catalogue of exactly these attributes; a key that occurs twice is refused. */
    public static AttributeCatalog of(Collection<Attribute> attributes) {
        return new AttributeCatalog(List.copyOf(attributes), DEFAULT_TRAIL_PURPOSES);
    }

    /** The same attributes, with these purposes needed to look at the trail. */
    public AttributeCatalog withTrailPurposes(Set<Purpose> purposes) {
        return new AttributeCatalog(attributes, Set.copyOf(purposes));
    }

    public List<Attribute> attributes() {
        return attributes;
    }

    public int size() {
        return attributes.size();
    }

    public Optional<Attribute> find(AttributeKey key) {
        int position = position(key);
        return position < 0 ? Optional.empty() : Optional.of(attributes.get(position));
    }

    public Attribute at(int position) {
        return attributes.get(position);
    }

    /** The position of this attribute, or -1 if it is not declared. */
    public int position(AttributeKey key) {
        @Nullable Integer position = positions.get(key);
        return position == null ? -1 : position;
    }

    /** The purposes a visitor must have granted before the trail of events can be read. */
    public Set<Purpose> trailPurposes() {
        return trailPurposes;
    }
}
