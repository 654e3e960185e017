package dev.attune.demo.picture;

/** Lamps, all of them lit. */
final class Lighting {

    private static final String GLOW = "#ffe6a3";

    private Lighting() {}

    static Drawing of(String shape) {
        return switch (shape) {
            case "head" -> Lighting::headlamp;
            case "lantern" -> Lighting::lantern;
            case "torch" -> Lighting::torch;
            case "string" -> Lighting::string;
            default -> throw Drawing.unknown(shape);
        };
    }

    private static void headlamp(Svg svg, Tone main, Tone accent) {
        svg.glow("M-40,-112 L-420,-260 V60 Z", GLOW, 0.5).glow("M-40,-112 L-420,-190 V-10 Z", GLOW, 0.5);
        svg.path(
                "M-60,-150 Q20,-224 140,-196 Q214,-170 206,-110 Q196,-50 100,-38 Q0,-30 -60,-66 L-56,-92 Q10,-62 96,-70 "
                        + "Q168,-78 172,-116 Q172,-152 116,-162 Q30,-174 -46,-124 Z",
                main.plain());
        svg.path("M206,-110 Q196,-50 100,-38 Q0,-30 -60,-66 L-56,-92 Q10,-62 96,-70 Q168,-78 172,-116 Z", main.shade());
        svg.line("M-40,-140 Q40,-196 130,-180 Q186,-166 190,-118", accent.plain(), 6);
        svg.path(
                "M-110,-166 Q-104,-182 -80,-182 H-40 Q-22,-180 -22,-160 V-64 Q-22,-44 -40,-42 H-80 Q-104,-42 -110,-58 Z",
                Tone.CHARCOAL.plain());
        svg.box(-62, -182, 40, 140, 16, accent.shade()).box(-56, -198, 30, 22, 8, accent.plain());
        svg.ellipse(-104, -112, 22, 52, Tone.SLATE.light(), 1).ellipse(-108, -112, 15, 40, "#fff6d8", 1);
        svg.box(120, -150, 58, 70, 14, Tone.CHARCOAL.plain()).line("M134,-128 h30 M134,-112 h30", accent.plain(), 5);
    }

    private static void lantern(Svg svg, Tone main, Tone accent) {
        svg.ellipse(0, -146, 250, 200, GLOW, 0.25).ellipse(0, -146, 170, 140, GLOW, 0.4);
        svg.line("M-70,-206 Q-100,-330 0,-332 Q100,-330 70,-206", Tone.CHARCOAL.plain(), 7);
        svg.path("M-44,-258 Q-40,-292 0,-292 Q40,-292 44,-258 Z", main.shade());
        svg.path("M-72,-226 Q-66,-258 0,-258 Q66,-258 72,-226 Z", main.plain());
        svg.path("M-64,-226 Q-96,-150 -60,-74 H60 Q96,-150 64,-226 Z", "#fff1c4");
        svg.path("M-20,-90 Q-36,-130 0,-184 Q36,-130 20,-90 Z", Tone.OCHRE.plain())
                .path("M-10,-90 Q-16,-116 0,-144 Q16,-116 10,-90 Z", "#fff8e2");
        svg.line("M-64,-226 Q-96,-150 -60,-74 M64,-226 Q96,-150 60,-74 M-78,-150 H78", Tone.CHARCOAL.plain(), 6);
        svg.path("M-72,-76 H72 L84,-52 H-84 Z", main.shade());
        svg.path("M-92,-54 H92 L100,-8 Q100,0 88,0 H-88 Q-100,0 -100,-8 Z", main.plain());
        svg.path("M30,-54 H92 L100,-8 Q100,0 88,0 H30 Z", main.shade());
        svg.circle(-46, -28, 13, accent.plain()).line("M-14,-28 H66", accent.light(), 6);
    }

    private static void torch(Svg svg, Tone main, Tone accent) {
        svg.glow("M90,-104 L440,-290 V-10 Z", GLOW, 0.45).glow("M90,-92 L440,-220 V-40 Z", GLOW, 0.5);
        svg.open(-50, -58, 1, -14);
        svg.box(-150, -30, 220, 60, 14, main.plain()).path("M-150,4 H70 V30 H-136 Q-150,30 -150,16 Z", main.shade());
        for (int groove = 0; groove < 7; groove++) {
            svg.line("M" + (-112 + groove * 18) + ",-22 v44", main.deep(), 5);
        }
        svg.box(-168, -22, 24, 44, 9, accent.plain());
        svg.path("M66,-30 L122,-52 H150 V52 H122 L66,30 Z", main.light())
                .path("M66,6 H150 V52 H122 L66,30 Z", main.plain());
        svg.ellipse(150, 0, 15, 52, Tone.SLATE.light(), 1).ellipse(152, 0, 10, 41, "#fff6d8", 1);
        svg.box(20, -40, 34, 16, 7, accent.plain()).line("M-140,40 H-20", Tone.SLATE.light(), 7);
        svg.close();
        svg.path("M-210,8 L-180,-20 L-110,-30 L-40,-18 L-6,8 Z", "#8d8880")
                .path("M-110,-30 L-40,-18 L-6,8 H-90 Z", "#76716b");
    }

    private static void string(Svg svg, Tone main, Tone accent) {
        svg.line("M-250,10 V-286 M250,10 V-286", "#6b4f38", 15);
        svg.line("M-250,-280 Q-120,-120 0,-190 Q120,-250 250,-280", accent.deep(), 5);
        int[][] bulbs = {
            {-206, -226}, {-150, -182}, {-92, -166}, {-34, -176}, {24, -200}, {84, -226}, {144, -248}, {204, -266}
        };
        for (int[] bulb : bulbs) {
            svg.circle(bulb[0], bulb[1] + 38, 44, Tone.OCHRE.light() + "55");
            svg.box(bulb[0] - 8, bulb[1], 16, 18, 4, accent.plain());
            svg.path(
                    "M" + (bulb[0] - 9) + "," + (bulb[1] + 16) + " h18 q14,18 0,36 q-9,8 -18,0 q-14,-18 0,-36 z",
                    "#fff1c4");
        }
        svg.box(-60, -58, 120, 58, 16, main.shade())
                .circle(0, -52, 52, main.plain())
                .circle(0, -52, 36, accent.plain());
        svg.circle(0, -52, 16, main.light()).line("M30,-90 Q150,-140 250,-200", accent.deep(), 4);
    }
}
