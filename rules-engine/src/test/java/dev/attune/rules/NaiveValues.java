package dev.attune.rules;

import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.condition.AttributeCondition.TextOperator;
import dev.attune.api.consent.Consent;
import dev.attune.api.event.Trail;
import dev.attune.api.event.TrailEvent;
import dev.attune.api.request.Facts;
import dev.attune.api.value.Value;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How values of every type are compared by their definitions, slowly, sharing no code with the engine. */
final class NaiveValues {

    /** Where folding one letter to one letter is not enough. */
    private static final Map<String, String> FOLDED =
            Map.of("ß", "ss", "ẞ", "ss", "ﬁ", "fi", "ς", "σ", "ı", "i", "İ", "i\u0307");

    private NaiveValues() {}

    static String fold(String text) {
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> FOLDED.getOrDefault(
                        letter,
                        Character.toString(Character.toLowerCase(Character.toUpperCase(letter.codePointAt(0))))))
                .collect(Collectors.joining());
    }

    /** A literal as a value of the same type: a text may stand for some. */
    static Value like(Value value, Value literal) {
        if (!(literal instanceof Value.Text text) || value instanceof Value.Text) {
            return literal;
        }
        if (value instanceof Value.Moment) {
            return Value.of(Instant.parse(text.value()));
        }
        if (value instanceof Value.Day) {
            return Value.of(LocalDate.parse(text.value()));
        }
        return value instanceof Value.Version ? new Value.Version(text.value()) : new Value.Address(text.value());
    }

    static boolean isComparable(Value value) {
        if (value instanceof Value.Version version) {
            return version.value().matches("[0-9].*");
        }
        return !(value instanceof Value.Address address)
                || bits(address.value()).isPresent();
    }

    /** Less than zero, zero or more; where values have no order, all that counts is whether it is zero. */
    static int order(Value a, Value b, boolean ignoreCase) {
        if (a instanceof Value.Text one && b instanceof Value.Text two) {
            return ignoreCase
                    ? fold(one.value()).compareTo(fold(two.value()))
                    : one.value().compareTo(two.value());
        }
        if (a instanceof Value.Numeric one && b instanceof Value.Numeric two) {
            return Double.compare(one.value(), two.value());
        }
        if (a instanceof Value.Flag one && b instanceof Value.Flag two) {
            return Boolean.compare(one.value(), two.value());
        }
        if (a instanceof Value.Moment one && b instanceof Value.Moment two) {
            return one.value().compareTo(two.value());
        }
        if (a instanceof Value.Day one && b instanceof Value.Day two) {
            return one.value().compareTo(two.value());
        }
        if (a instanceof Value.Address one && b instanceof Value.Address two) {
            return bits(one.value()).orElseThrow().compareTo(bits(two.value()).orElseThrow());
        }
        return versions(((Value.Version) a).value(), ((Value.Version) b).value());
    }

    private static int versions(String a, String b) {
        String one = a.replaceFirst("\\+.*", "");
        String two = b.replaceFirst("\\+.*", "");
        List<BigInteger> coreOne = core(one);
        List<BigInteger> coreTwo = core(two);
        int core = Arrays.compare(coreOne.toArray(BigInteger[]::new), coreTwo.toArray(BigInteger[]::new));
        if (core != 0) {
            return core;
        }
        if (!one.contains("-") || !two.contains("-")) {
            return Boolean.compare(two.contains("-"), one.contains("-"));
        }
        return Arrays.compare(
                one.substring(one.indexOf('-') + 1).split("\\."),
                two.substring(two.indexOf('-') + 1).split("\\."),
                NaiveValues::identifiers);
    }

    private static List<BigInteger> core(String version) {
        List<BigInteger> numbers = Stream.of(version.replaceFirst("-.*", "").split("\\."))
                .map(BigInteger::new)
                .collect(Collectors.toCollection(ArrayList::new));
        numbers.addAll(Collections.nCopies(4 - numbers.size(), BigInteger.ZERO));
        return numbers;
    }

    private static int identifiers(String a, String b) {
        boolean numberA = a.matches("[0-9]+");
        boolean numberB = b.matches("[0-9]+");
        if (numberA && numberB) {
            return new BigInteger(a).compareTo(new BigInteger(b));
        }
        return numberA == numberB ? a.compareTo(b) : numberA ? -1 : 1;
    }

    static boolean finds(Value value, TextOperator operator, String folded) {
        if (value instanceof Value.Texts texts) {
            boolean there = texts.values().stream().map(NaiveValues::fold).anyMatch(folded::equals);
            return there == (operator == TextOperator.CONTAINS);
        }
        String own = fold(((Value.Text) value).value());
        return switch (operator) {
            case CONTAINS -> own.contains(folded);
            case NOT_CONTAINS -> !own.contains(folded);
            case STARTS_WITH -> own.startsWith(folded);
            case ENDS_WITH -> own.endsWith(folded);
            case MATCHES -> throw new IllegalArgumentException("a pattern is not folded: " + folded);
        };
    }

    /**
     * Whether a pattern is found, for those that mean the same to Java and to RE2: without {@code $} in a class of characters, and
     * without a range over letters that are not ASCII. Ignoring case, neither the dotless i nor the dotted capital is a form of i.
     */
    static boolean matches(String text, String pattern, boolean ignoreCase) {
        String end = pattern.replaceAll("(?<!\\\\)((\\\\\\\\)*)\\$", "$1\\\\z");
        int flags = ignoreCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
        return Pattern.compile(withPlainLetters(end), flags | Pattern.UNIX_LINES)
                .matcher(withPlainLetters(text))
                .find();
    }

    /** With characters that have no case in the place of the letters that Java takes for forms of the letter i. */
    private static String withPlainLetters(String text) {
        return text.replace('ı', '\uE000').replace('İ', '\uE001');
    }

    static boolean isInBlock(String address, String block) {
        String[] parts = block.split("/");
        BigInteger first = bits(parts[0]).orElseThrow();
        int shift = parts.length == 1 ? 0 : (block.contains(":") ? 128 : 32) - Integer.parseInt(parts[1]);
        return bits(address).orElseThrow().shiftRight(shift).equals(first.shiftRight(shift));
    }

    /** The address as a number of 128 bits, those of version 4 mapped; empty if it is none. */
    private static Optional<BigInteger> bits(String address) {
        if (!address.contains(":")) {
            return version4(address)
                    .map(bits -> BigInteger.valueOf(0xFFFFL).shiftLeft(32).or(bits));
        }
        String groups = address;
        int last = address.lastIndexOf(':') + 1;
        if (address.contains(".")) {
            Optional<BigInteger> low = version4(address.substring(last));
            if (low.isEmpty()) {
                return Optional.empty();
            }
            long bits = low.get().longValueExact();
            groups = address.substring(0, last) + Long.toHexString(bits >> 16) + ":" + Long.toHexString(bits & 0xFFFF);
        }
        int missing = 8
                - (int) Stream.of(groups.split(":"))
                        .filter(group -> !group.isEmpty())
                        .count();
        String whole = groups.replace("::", ":" + "0:".repeat(missing))
                .replaceFirst("^:", "")
                .replaceFirst(":$", "");
        BigInteger bits = BigInteger.ZERO;
        for (String group : whole.split(":")) {
            bits = bits.shiftLeft(16).or(new BigInteger(group, 16));
        }
        return Optional.of(bits);
    }

    private static Optional<BigInteger> version4(String address) {
        if (!address.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}")) {
            return Optional.empty();
        }
        BigInteger bits = BigInteger.ZERO;
        for (String part : address.split("\\.")) {
            if (Integer.parseInt(part) > 255) {
                return Optional.empty();
            }
            bits = bits.shiftLeft(8).or(new BigInteger(part));
        }
        return Optional.of(bits);
    }

    /** Facts of the same instant and session in which nothing happened but this, and no attribute has a value. */
    static Facts withOnly(TrailEvent event, Facts facts) {
        AttributeCatalog none = AttributeCatalog.of(List.of());
        return Facts.of(none, facts.visitor(), facts.at(), new Consent(none.trailPurposes()))
                .zone(facts.zone())
                .trail(Trail.of(List.of(event), facts.trail().sessionStartedAt().orElse(null)))
                .build();
    }
}
