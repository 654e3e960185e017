package dev.attune.demo.picture;

/** The camp kitchen. */
final class Cooking {

    private static final String STEAM = "M-20,-12 q-14,-20 0,-38 q14,-20 0,-38 M22,-10 q-14,-20 0,-40 q14,-18 0,-34";

    private Cooking() {}

    static Drawing of(String shape) {
        return switch (shape) {
            case "stove" -> Cooking::stove;
            case "kettle" -> Cooking::kettle;
            case "pot" -> Cooking::pots;
            case "mug" -> Cooking::mug;
            case "flask" -> Cooking::flask;
            case "pan" -> Cooking::pan;
            case "cutlery" -> Cooking::cutlery;
            default -> throw Drawing.unknown(shape);
        };
    }

    private static void stove(Svg svg, Tone main, Tone accent) {
        svg.path("M-66,-10 V-64 Q-66,-92 0,-92 Q66,-92 66,-64 V-10 Q66,2 0,2 Q-66,2 -66,-10 Z", accent.plain());
        svg.path("M24,-91 Q66,-88 66,-64 V-10 Q66,0 24,2 Z", accent.shade())
                .box(-66, -52, 132, 18, 0, Tone.SNOW.plain());
        svg.box(-16, -122, 32, 34, 5, Tone.SLATE.plain()).line("M18,-106 h46 q10,0 10,10", Tone.SLATE.deep(), 7);
        svg.line("M-88,-142 H88 M-70,-142 L-16,-112 M70,-142 L16,-112", Tone.CHARCOAL.plain(), 8);
        for (int flame = -2; flame <= 2; flame++) {
            svg.path("M" + (flame * 24 - 9) + ",-136 q9,-26 9,-26 q0,0 9,26 z", flame % 2 == 0 ? "#f4c76a" : "#7fc4e0");
        }
        svg.box(-92, -258, 184, 104, 16, main.plain());
        svg.path("M34,-258 H76 Q92,-258 92,-242 V-170 Q92,-154 76,-154 H34 Z", main.shade());
        svg.line("M-70,-236 V-182", main.light(), 8);
        svg.line("M94,-236 h64", Tone.CHARCOAL.plain(), 13);
        svg.box(-102, -272, 204, 20, 10, main.light()).box(-16, -290, 32, 20, 8, Tone.CHARCOAL.plain());
        steam(svg, -40, -288);
    }

    private static void kettle(Svg svg, Tone main, Tone accent) {
        fire(svg);
        svg.line("M-84,-190 Q-96,-312 0,-312 Q96,-312 84,-190", Tone.CHARCOAL.deep(), 9);
        svg.path("M92,-90 L168,-190 Q176,-200 188,-192 L196,-184 L110,-52 Z", main.shade());
        svg.path(
                "M-122,-44 Q-128,-196 -60,-200 H60 Q128,-196 122,-44 Q118,-28 0,-28 Q-118,-28 -122,-44 Z",
                main.plain());
        svg.path("M34,-200 H60 Q128,-196 122,-44 Q118,-30 34,-28 Z", main.shade());
        svg.line("M-92,-70 Q-96,-150 -64,-176", main.light(), 9);
        svg.path("M-66,-200 Q0,-232 66,-200 Z", main.light()).circle(0, -226, 14, accent.plain());
        svg.line("M-46,-312 Q0,-318 46,-312", accent.plain(), 15);
        svg.line("M-120,-64 Q0,-48 120,-64", accent.plain(), 7);
    }

    private static void pots(Svg svg, Tone main, Tone accent) {
        svg.box(-150, -128, 250, 128, 26, main.plain());
        svg.path("M20,-128 H74 Q100,-128 100,-102 V-26 Q100,0 74,0 H20 Z", main.shade());
        svg.line("M-122,-100 V-34", main.light(), 9).line("M100,-96 h70 q16,0 16,14", accent.plain(), 14);
        svg.box(-162, -142, 274, 20, 10, main.light());
        svg.box(-104, -224, 168, 84, 20, main.shade());
        svg.line("M-82,-202 V-164", main.light(), 8).line("M64,-196 h52", accent.plain(), 12);
        svg.path("M-116,-226 Q-20,-276 76,-226 Z", main.plain()).circle(-20, -256, 13, accent.plain());
        svg.path("M124,-30 H216 L206,0 H136 Z", main.deep()).line("M124,-32 H218", main.light(), 7);
        steam(svg, -20, -272);
    }

    private static void mug(Svg svg, Tone main, Tone accent) {
        svg.line("M92,-168 Q190,-168 178,-96 Q166,-44 88,-52", main.shade(), 22);
        svg.path("M-118,-214 H110 L98,-22 Q96,0 72,0 H-80 Q-104,0 -106,-22 Z", main.plain());
        svg.path("M34,-214 H110 L98,-22 Q96,0 72,0 H34 Z", main.shade());
        svg.ellipse(-4, -214, 116, 24, accent.plain(), 1).ellipse(-4, -212, 102, 17, "#5b3a26", 1);
        svg.line("M-84,-170 L-78,-50", main.light(), 10);
        svg.path("M-60,-70 L-20,-130 L2,-100 L18,-120 L48,-70 Z", Tone.SNOW.plain());
        svg.line("M-60,-62 H50", Tone.SNOW.plain(), 6);
        for (int fleck = 0; fleck < 9; fleck++) {
            svg.circle(-90 + (fleck * 53) % 180, -34 + (fleck * 7) % 22, 2.6, main.light());
        }
        steam(svg, 0, -224);
    }

    private static void flask(Svg svg, Tone main, Tone accent) {
        svg.box(-62, -226, 124, 226, 22, main.plain());
        svg.path("M16,-226 H40 Q62,-226 62,-204 V-22 Q62,0 40,0 H16 Z", main.shade());
        svg.line("M-40,-198 V-40", main.light(), 10).box(-64, -26, 128, 26, 12, Tone.CHARCOAL.plain());
        svg.path("M-56,-226 Q-50,-254 -38,-258 H38 Q50,-254 56,-226 Z", Tone.SLATE.light());
        svg.box(-46, -312, 92, 58, 14, accent.plain()).box(10, -312, 36, 58, 14, accent.shade());
        svg.path("M-34,-110 L-4,-158 L10,-134 L18,-146 L38,-110 Z", accent.light());
        svg.path("M100,-66 H176 L168,-6 Q166,0 158,0 H118 Q110,0 108,-6 Z", accent.plain());
        svg.ellipse(138, -66, 38, 9, "#5b3a26", 1).line("M176,-52 q26,4 16,26 q-8,12 -22,8", accent.shade(), 8);
        steam(svg, 138, -74);
    }

    private static void pan(Svg svg, Tone main, Tone accent) {
        fire(svg);
        svg.line("M110,-72 L248,-128", "#7a5a3c", 17).line("M96,-66 L140,-84", Tone.SLATE.plain(), 13);
        svg.path("M-162,-84 H132 Q126,-30 84,-30 H-112 Q-154,-30 -162,-84 Z", main.plain());
        svg.path("M40,-84 H132 Q126,-30 84,-30 H40 Z", main.deep());
        svg.ellipse(-15, -86, 150, 26, main.light(), 1).ellipse(-15, -84, 134, 20, main.deep(), 1);
        svg.path("M-100,-86 Q-40,-122 36,-90 L74,-110 Q66,-86 76,-68 L36,-82 Q-40,-62 -100,-86 Z", accent.light());
        svg.circle(-72, -90, 5, Tone.CHARCOAL.deep())
                .line("M-40,-98 q6,12 0,22 M-12,-100 q6,12 0,24", accent.plain(), 4);
        steam(svg, -20, -118);
    }

    private static void cutlery(Svg svg, Tone main, Tone accent) {
        svg.path("M-120,0 Q-124,-96 -96,-110 H96 Q124,-96 120,0 Q0,12 -120,0 Z", "#b98a58");
        svg.path("M20,-110 H96 Q124,-96 120,0 Q70,6 20,6 Z", "#a17446");
        svg.line("M-122,-46 Q0,-34 122,-46", accent.plain(), 11);
        svg.line("M-66,-104 V-226", main.light(), 17).ellipse(-66, -258, 29, 44, main.light(), 1);
        svg.ellipse(-66, -256, 18, 31, main.plain(), 1);
        svg.line("M0,-104 V-230", main.plain(), 17);
        svg.line(
                "M-24,-296 V-250 Q-22,-230 0,-230 Q22,-230 24,-250 V-296 M-8,-296 V-240 M8,-296 V-240",
                main.plain(),
                9);
        svg.line("M66,-104 V-200", main.light(), 17);
        svg.path("M56,-200 V-286 Q60,-312 86,-300 Q92,-240 78,-196 Z", main.light());
    }

    private static void steam(Svg svg, int x, int y) {
        svg.open(x, y, 0.9, 0).line(STEAM, Tone.SNOW.plain(), 6).close();
    }

    private static void fire(Svg svg) {
        svg.path(
                "M-90,-4 Q-100,-44 -62,-70 Q-58,-44 -36,-62 Q-26,-92 4,-96 Q4,-66 34,-60 Q54,-64 58,-84 Q102,-44 88,-4 Z",
                "#e8763a");
        svg.path("M-56,-4 Q-60,-30 -34,-46 Q-10,-58 4,-70 Q10,-44 38,-36 Q62,-24 54,-4 Z", "#f4c76a");
        svg.line("M-120,-2 L100,-22 M-100,-22 L122,0", "#5b4330", 19);
    }
}
