package dev.attune.demo.picture;

import java.util.Locale;

/** A colour of the shop's small palette, with the shades a flat drawing needs. */
enum Tone {
    RUST(0xB8552F),
    OCHRE(0xE3A437),
    MOSS(0x7F8F47),
    PINE(0x2F6153),
    FJORD(0x2E688F),
    SKY(0x74AEC6),
    PLUM(0x74486F),
    BERRY(0xAE3650),
    SAND(0xDCC298),
    SLATE(0x6F808C),
    CHARCOAL(0x3A454F),
    SNOW(0xF6F3EC);

    private final int rgb;

    Tone(int rgb) {
        this.rgb = rgb;
    }

    static Tone named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String plain() {
        return hex(rgb);
    }

    String light() {
        return mix(rgb, 0xFFF8EA, 0.28);
    }

    String shade() {
        return mix(rgb, 0x1B1F2B, 0.22);
    }

    String deep() {
        return mix(rgb, 0x1B1F2B, 0.45);
    }

    /** One colour moved towards another by a part between 0 and 1. */
    static String mix(int from, int to, double part) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int first = (from >> shift) & 0xFF;
            int second = (to >> shift) & 0xFF;
            mixed |= (int) Math.round(first + (second - first) * part) << shift;
        }
        return hex(mixed);
    }

    private static String hex(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }
}
