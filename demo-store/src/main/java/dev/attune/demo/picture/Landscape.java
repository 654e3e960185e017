package dev.attune.demo.picture;

import java.util.SplittableRandom;

/** A landscape behind a product: sky, sun, three ranges of hills and the ground; the seed decides the skyline. */
final class Landscape {

    private final Svg svg;
    private final int width;
    private final int height;
    private final Scene scene;
    private final Scene.Colours colours;
    private final SplittableRandom random;

    Landscape(Svg svg, int width, int height, Scene scene, Theme theme, long seed) {
        this.svg = svg;
        this.width = width;
        this.height = height;
        this.scene = scene;
        this.colours = scene.colours(theme);
        this.random = new SplittableRandom(seed);
    }

    /** Paints it with the horizon and the sun at the given parts of the height and the width. */
    void paint(double horizon, double sunX) {
        svg.sky(width, height, colours.top(), colours.bottom());
        double line = height * horizon;
        stars(line);
        double radius = height * 0.085;
        svg.ellipse(width * sunX, line - height * 0.34, radius * 1.7, radius * 1.7, colours.sun(), 0.28);
        svg.circle(width * sunX, line - height * 0.34, radius, colours.sun());
        clouds(line);
        peaks(line, height * 0.36, 5, colours.far());
        peaks(line + height * 0.02, height * 0.22, 7, colours.middle());
        water(line);
        hill(line + height * 0.1, height * 0.07, colours.near());
        trees(line + height * 0.1);
        hill(line + height * 0.19, height * 0.035, colours.ground());
    }

    private void peaks(double base, double rise, int count, String colour) {
        double step = width / (double) count;
        for (int i = -1; i <= count; i++) {
            double x = step * (i + 0.2 + random.nextDouble() * 0.6);
            double top = base - rise * (0.55 + random.nextDouble() * 0.45);
            double half = step * (0.8 + random.nextDouble() * 0.5);
            double bottom = base + height * 0.2;
            svg.path(
                    "M" + at(x, top) + " L" + at(x - half * 1.3, bottom) + " L" + at(x + half * 1.3, bottom) + " Z",
                    colour);
            svg.glow(
                    "M" + at(x, top) + " L" + at(x + half * 0.16, top + (bottom - top) * 0.3) + " L"
                            + at(x - half * 0.05, top + (bottom - top) * 0.52) + " L" + at(x + half * 0.3, bottom)
                            + " L"
                            + at(x + half * 1.3, bottom) + " Z",
                    "#16253a",
                    0.1);
            if (scene.feature() == Scene.Feature.SNOWCAPS) {
                cap(x, top, half * 1.3, bottom - top);
            }
        }
    }

    private void cap(double x, double top, double half, double rise) {
        double part = 0.3;
        double side = half * part;
        double low = top + rise * part;
        svg.glow(
                "M" + at(x, top) + " L" + at(x - side, low) + " L" + at(x - side * 0.4, low - rise * 0.07) + " L"
                        + at(x - side * 0.1, low + rise * 0.04) + " L" + at(x + side * 0.35, low - rise * 0.06) + " L"
                        + at(x + side, low) + " Z",
                "#ffffff",
                0.72);
    }

    private void hill(double base, double rise, String colour) {
        StringBuilder path = new StringBuilder("M0," + height + " L" + at(0, base));
        int waves = 4;
        double step = width / (double) waves;
        for (int i = 0; i < waves; i++) {
            double lift = rise * (random.nextDouble() - 0.3) * 2;
            path.append(" Q")
                    .append(at(step * (i + 0.5), base - lift))
                    .append(' ')
                    .append(at(step * (i + 1), base));
        }
        svg.path(path + " L" + at(width, height) + " Z", colour);
    }

    private void water(double line) {
        if (scene.feature() != Scene.Feature.WATER) {
            return;
        }
        svg.box(0, line + height * 0.02, width, height * 0.2, 0, colours.middle());
        svg.glow(
                "M0," + Svg.number(line + height * 0.02) + " h" + width + " v" + Svg.number(height * 0.2) + " h-"
                        + width + " z",
                "#ffffff",
                0.22);
        for (int i = 0; i < 9; i++) {
            double x = random.nextDouble() * width;
            double y = line + height * (0.035 + random.nextDouble() * 0.08);
            svg.line("M" + at(x, y) + " h" + Svg.number(30 + random.nextDouble() * 70), colours.bottom(), 3);
        }
    }

    private void trees(double line) {
        if (scene.feature() == Scene.Feature.WATER) {
            return;
        }
        int count = scene.feature() == Scene.Feature.TREES ? width / 42 : width / 110;
        for (int i = 0; i < count; i++) {
            double x = random.nextDouble() * width;
            double tall = height * (0.07 + random.nextDouble() * 0.11);
            double foot = line + height * 0.045;
            for (int tier = 0; tier < 3; tier++) {
                double top = foot - tall + tier * tall * 0.24;
                double half = tall * (0.13 + tier * 0.06);
                svg.path(
                        "M" + at(x, top) + " L" + at(x - half, top + tall * 0.42) + " L"
                                + at(x + half, top + tall * 0.42) + " Z",
                        colours.near());
            }
        }
    }

    private void clouds(double line) {
        if (scene.feature() == Scene.Feature.STARS) {
            return;
        }
        for (int i = 0; i < 2 + width / 700; i++) {
            double x = random.nextDouble() * width;
            double y = line * (0.14 + random.nextDouble() * 0.3);
            double size = height * (0.03 + random.nextDouble() * 0.02);
            svg.glow(
                    "M" + at(x - size * 4, y) + " q" + at(size, -size * 1.6) + " " + at(size * 2.6, -size * 0.9) + " q"
                            + at(size, -size * 1.7) + " " + at(size * 2.8, 0) + " q" + at(size * 2, -size * 0.4) + " "
                            + at(size * 2.4, size * 0.9) + " z",
                    "#ffffff",
                    0.5);
        }
    }

    private void stars(double line) {
        if (scene.feature() != Scene.Feature.STARS) {
            return;
        }
        for (int i = 0; i < 60 * width / 800; i++) {
            svg.circle(
                    random.nextDouble() * width,
                    random.nextDouble() * line * 0.8,
                    1 + random.nextDouble() * 1.6,
                    "#f5ebc9");
        }
        for (int i = 0; i < 3; i++) {
            double y = line * (0.3 + i * 0.1);
            svg.glow(
                    "M0," + Svg.number(y + 60) + " Q" + at(width * 0.3, y - 130) + " " + at(width * 0.55, y) + " T"
                            + at(width, y - 60) + " V" + Svg.number(y + 20) + " Q" + at(width * 0.8, y + 150) + " "
                            + at(width * 0.5, y + 80) + " T0," + Svg.number(y + 130) + " Z",
                    i == 1 ? "#8fd6b4" : "#5fb59b",
                    0.16);
        }
    }

    private static String at(double x, double y) {
        return Svg.number(x) + "," + Svg.number(y);
    }
}
