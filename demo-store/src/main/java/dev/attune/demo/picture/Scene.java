package dev.attune.demo.picture;

import java.util.Locale;

/** A landscape at one hour of the day, as the colours it is painted with, from the sky down to the ground. */
enum Scene {
    FJORD(0xBFDDE4, 0xF8EFD9, 0xF6C55F, 0xA9C5CB, 0x6C9AA5, 0x3F7377, 0x8BA36B, Feature.WATER),
    FOREST(0xD3E5CF, 0xF9F1D8, 0xF3D27A, 0xB4CBA8, 0x7BA07C, 0x48775B, 0x96A263, Feature.TREES),
    ALPINE(0xAFD3E6, 0xF0F3EC, 0xFCE5A6, 0xB3C5D3, 0x7F98AD, 0x576F85, 0xA8A78E, Feature.SNOWCAPS),
    DUSK(0xE98E62, 0xFBDDA8, 0xE4573A, 0xCB8575, 0x96566A, 0x5F3F60, 0x87604F, Feature.TREES),
    DAWN(0xF5C3B2, 0xFFEFD3, 0xF79F58, 0xDBB3B6, 0xA98AA0, 0x74688B, 0xA79E6E, Feature.WATER),
    WINTER(0xBDD6E8, 0xF4F5F3, 0xFFF3D0, 0xCFDDE8, 0xA2BBCF, 0x7794B0, 0xF0F4F5, Feature.SNOWCAPS),
    NIGHT(0x111F3A, 0x3C5C86, 0xF5EBC9, 0x2F4870, 0x22375D, 0x16274A, 0x2C4253, Feature.STARS),
    COAST(0xB4DCE4, 0xF8F1DF, 0xF9D27A, 0xA2C7CC, 0x7DB0B6, 0x5A8B90, 0xCDBD9C, Feature.WATER);

    /** What a landscape has beside hills. */
    enum Feature {
        WATER,
        TREES,
        SNOWCAPS,
        STARS
    }

    private static final int EVENING = 0x0E1B2A;

    // Never handed out and never written to.
    @SuppressWarnings("ImmutableEnumChecker")
    private final int[] colours;

    private final Feature feature;

    Scene(int top, int bottom, int sun, int far, int middle, int near, int ground, Feature feature) {
        this.colours = new int[] {top, bottom, sun, far, middle, near, ground};
        this.feature = feature;
    }

    static Scene named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    Feature feature() {
        return feature;
    }

    /** The colours, dimmed for a page that is dark. */
    Colours colours(Theme theme) {
        double dim = theme == Theme.DARK && this != NIGHT ? 0.42 : 0;
        String[] mixed = new String[colours.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = Tone.mix(colours[i], EVENING, i == 2 ? dim / 4 : dim);
        }
        return new Colours(mixed[0], mixed[1], mixed[2], mixed[3], mixed[4], mixed[5], mixed[6]);
    }

    /** The colours of a landscape from the top to the bottom. */
    record Colours(String top, String bottom, String sun, String far, String middle, String near, String ground) {}
}
