package dev.attune.api.value;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The value of one fact, or the knowledge that it has none and why. */
public sealed interface Value {

    static Value of(String value) {
        return new Text(value);
    }

    static Value of(double value) {
        return new Numeric(value);
    }

    static Value of(boolean value) {
        return value ? Flag.TRUE : Flag.FALSE;
    }

    static Value of(Instant value) {
        return new Moment(value);
    }

    static Value of(LocalDate value) {
        return new Day(value);
    }

    static Value unknown(UnknownCause cause) {
        return switch (cause) {
            case MISSING -> Unknown.MISSING;
            case CONSENT -> Unknown.CONSENT;
            case DEGRADED -> Unknown.DEGRADED;
        };
    }

    default boolean isKnown() {
        return !(this instanceof Unknown);
    }

    /** A string of Unicode text. */
    record Text(String value) implements Value {
        public Text {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * A finite number. Amounts of money are minor units of their currency, so whole numbers up to 2^53 are exact.
     */
    record Numeric(double value) implements Value {
        public Numeric {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("not a finite number: " + value);
            }
            value = value == 0 ? 0.0 : value; // -0.0 would not equal 0.0 as a record
        }
    }

    /** True or false. */
    record Flag(boolean value) implements Value {
        static final Flag TRUE = new Flag(true);
        static final Flag FALSE = new Flag(false);
    }

    /** A point on the time line. */
    record Moment(Instant value) implements Value {
        public Moment {
            Objects.requireNonNull(value, "value");
        }
    }

    /** A calendar date without a zone. */
    record Day(LocalDate value) implements Value {
        public Day {
            Objects.requireNonNull(value, "value");
        }
    }

    /** A set of strings, in the order in which they were given. {@link Set#forEach} on them makes no object. */
    record Texts(Set<String> values) implements Value {
        public Texts {
            Set<String> copy = Collections.newSetFromMap(new LinkedHashMap<>());
            copy.addAll(values);
            values = Collections.unmodifiableSet(copy);
        }
    }

    /** A place on Earth in WGS 84 degrees: latitude -90 to 90, longitude -180 to 180. */
    record Point(double latitude, double longitude) implements Value {
        public Point {
            if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
                throw new IllegalArgumentException("not a place on Earth: " + latitude + ", " + longitude);
            }
        }
    }

    /** A version such as {@code 2.10.1-rc.1}, ordered by Semantic Versioning 2.0.0; missing parts count as zero. */
    record Version(String value) implements Value {
        public Version {
            Objects.requireNonNull(value, "value");
        }
    }

    /** An IPv4 or IPv6 address in its text form. */
    record Address(String value) implements Value {
        public Address {
            Objects.requireNonNull(value, "value");
        }
    }

    /** An ordered list; placeholders loop over it, conditions do not see it. */
    record Items(List<Value> values) implements Value {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** Named members, in the order in which they were given; placeholders read it, conditions do not see it. */
    record Structure(Map<String, Value> members) implements Value {
        public Structure {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /** No value, and the cause. */
    record Unknown(UnknownCause cause) implements Value {
        public static final Unknown MISSING = new Unknown(UnknownCause.MISSING);
        public static final Unknown CONSENT = new Unknown(UnknownCause.CONSENT);
        public static final Unknown DEGRADED = new Unknown(UnknownCause.DEGRADED);

        public Unknown {
            Objects.requireNonNull(cause, "cause");
        }
    }
}
