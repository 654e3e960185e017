package dev.attune.demo.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A wide scene for a banner, with its subject to the right so that words have room at the left. */
enum HeroPicture {
    MOUNTAINS(Scene.FJORD, 0.78, thing("tents", "dome", 1180, 610, 0.9, Tone.OCHRE, Tone.RUST)),
    EVENING(
            Scene.DUSK,
            0.62,
            thing("tents", "tipi", 1130, 610, 1.1, Tone.SAND, Tone.RUST),
            thing("lighting", "lantern", 1420, 630, 0.6, Tone.BERRY, Tone.OCHRE)),
    NIGHT(
            Scene.NIGHT,
            0.84,
            thing("tents", "dome", 1150, 610, 1.1, Tone.PLUM, Tone.OCHRE),
            thing("lighting", "lantern", 1460, 630, 0.5, Tone.RUST, Tone.OCHRE)),
    MORNING(
            Scene.DAWN,
            0.7,
            thing("cooking", "kettle", 1130, 620, 0.9, Tone.CHARCOAL, Tone.OCHRE),
            thing("cooking", "mug", 1430, 630, 0.55, Tone.SKY, Tone.CHARCOAL)),
    BOOTS(Scene.ALPINE, 0.6, thing("boots", "high", 1150, 610, 1.35, Tone.RUST, Tone.OCHRE)),
    TENTS(
            Scene.FOREST,
            0.55,
            thing("tents", "tunnel", 1120, 600, 1.15, Tone.MOSS, Tone.SAND),
            thing("tents", "dome", 1430, 640, 0.62, Tone.OCHRE, Tone.RUST)),
    BACKPACKS(
            Scene.COAST,
            0.62,
            thing("backpacks", "trek", 1080, 620, 1.25, Tone.BERRY, Tone.OCHRE),
            thing("backpacks", "day", 1390, 630, 0.95, Tone.FJORD, Tone.SAND)),
    JACKETS(
            Scene.COAST,
            0.85,
            thing("jackets", "shell", 1060, 620, 1.25, Tone.OCHRE, Tone.CHARCOAL),
            thing("backpacks", "day", 1400, 630, 0.9, Tone.FJORD, Tone.BERRY)),
    SLEEP(Scene.NIGHT, 0.6, thing("sleeping-bags", "mummy", 1160, 600, 1.25, Tone.FJORD, Tone.OCHRE)),
    COOKING(
            Scene.FOREST,
            0.6,
            thing("cooking", "kettle", 1060, 615, 1.05, Tone.CHARCOAL, Tone.OCHRE),
            thing("cooking", "pan", 1380, 635, 0.85, Tone.SLATE, Tone.RUST)),
    CLIMBING(
            Scene.ALPINE,
            0.84,
            thing("climbing", "rope", 1060, 615, 1.15, Tone.BERRY, Tone.OCHRE),
            thing("climbing", "helmet", 1370, 630, 0.95, Tone.OCHRE, Tone.CHARCOAL)),
    LIGHTING(Scene.DUSK, 0.6, thing("lighting", "lantern", 1180, 615, 1.35, Tone.RUST, Tone.OCHRE)),
    WINTER(
            Scene.WINTER,
            0.7,
            thing("tents", "tunnel", 1120, 610, 1.0, Tone.BERRY, Tone.OCHRE),
            thing("boots", "winter", 1450, 640, 0.5, Tone.SAND, Tone.RUST)),
    GOLD(
            Scene.DAWN,
            0.66,
            thing("jackets", "parka", 1010, 620, 1.15, Tone.OCHRE, Tone.CHARCOAL),
            thing("boots", "high", 1350, 635, 0.95, Tone.OCHRE, Tone.RUST)),
    SALE(
            Scene.FJORD,
            0.85,
            thing("cooking", "flask", 1010, 620, 0.95, Tone.RUST, Tone.SAND),
            thing("backpacks", "day", 1240, 625, 0.95, Tone.OCHRE, Tone.RUST),
            thing("boots", "low", 1460, 640, 0.65, Tone.SKY, Tone.BERRY));

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 700;

    private final Scene scene;
    private final double sun;
    // Records of enums and numbers; the list is never handed out.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Thing> things;

    HeroPicture(Scene scene, double sun, Thing... things) {
        this.scene = scene;
        this.sun = sun;
        this.things = List.of(things);
    }

    static Optional<HeroPicture> named(String name) {
        return Arrays.stream(values())
                .filter(picture -> picture.key().equals(name))
                .findFirst();
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String draw(Theme theme) {
        Svg svg = new Svg(WIDTH, HEIGHT);
        new Landscape(svg, WIDTH, HEIGHT, scene, theme, key().hashCode()).paint(0.64, sun);
        for (Thing thing : things) {
            svg.open(thing.x(), thing.y(), thing.scale(), 0).ellipse(0, 6, 220, 15, "#1b1f2b", 0.2);
            Drawing.of(thing.category(), thing.shape()).draw(svg, thing.main(), thing.accent());
            svg.close();
        }
        return svg.toString();
    }

    private static Thing thing(String category, String shape, int x, int y, double scale, Tone main, Tone accent) {
        return new Thing(category, shape, x, y, scale, main, accent);
    }

    /** One thing that stands in a scene. */
    private record Thing(String category, String shape, int x, int y, double scale, Tone main, Tone accent) {}
}
