package dev.attune.demo.picture;

/** Tents, pitched and open. */
final class Tents {

    private static final String INSIDE = "#3a2f2c";
    private static final String WARM = "#f4c76a";

    private Tents() {}

    static Drawing of(String shape) {
        return switch (shape) {
            case "dome" -> Tents::dome;
            case "tunnel" -> Tents::tunnel;
            case "tipi" -> Tents::tipi;
            default -> throw Drawing.unknown(shape);
        };
    }

    private static void dome(Svg svg, Tone main, Tone accent) {
        guys(svg, "M-130,-130 L-250,2 M140,-120 L252,2 M170,-60 L232,4");
        svg.path("M-210,0 Q-170,-196 0,-212 Q170,-196 210,0 Z", main.plain());
        svg.path("M0,-212 Q170,-196 210,0 L84,0 Q76,-130 0,-212 Z", main.shade());
        svg.path("M-210,0 Q-170,-196 0,-212 Q-128,-160 -128,0 Z", main.light());
        svg.path("M-96,0 Q-74,-136 0,-172 Q56,-128 66,0 Z", INSIDE);
        svg.glow("M-70,0 Q-50,-90 -4,-118 Q34,-90 42,0 Z", WARM, 0.75);
        svg.path("M-96,0 Q-74,-136 0,-172 Q-46,-112 -60,0 Z", accent.plain());
        svg.path("M66,0 Q56,-128 0,-172 Q30,-110 38,0 Z", accent.shade());
        svg.path("M-44,-206 Q0,-232 44,-206 Q0,-190 -44,-206 Z", accent.plain());
        svg.line("M-128,0 Q-128,-160 0,-212 Q76,-130 84,0", main.deep(), 4);
        svg.line("M-214,1 H214", main.deep(), 6);
        pegs(svg, -250, 252, 232);
    }

    private static void tunnel(Svg svg, Tone main, Tone accent) {
        guys(svg, "M-170,-140 L-272,2 M190,-90 L268,2 M-10,-170 L-40,-220");
        svg.path("M-230,0 Q-232,-168 -130,-178 Q-20,-190 120,-148 Q222,-112 228,0 Z", main.plain());
        svg.path("M40,-172 Q84,-162 120,-148 Q222,-112 228,0 L96,0 Q104,-110 40,-172 Z", main.shade());
        svg.path("M-50,-183 Q0,-182 40,-172 Q104,-110 96,0 L-14,0 Q2,-120 -50,-183 Z", main.light());
        svg.path("M-230,0 Q-232,-168 -130,-178 Q-30,-170 -28,0 Z", accent.plain());
        svg.path("M-196,0 Q-196,-130 -130,-138 Q-64,-130 -62,0 Z", INSIDE);
        svg.glow("M-172,0 Q-172,-94 -130,-100 Q-86,-94 -84,0 Z", WARM, 0.75);
        svg.path("M-62,0 Q-64,-130 -130,-138 Q-92,-110 -92,0 Z", accent.light());
        svg.line("M-28,0 Q-30,-170 -130,-178 M96,0 Q104,-110 40,-172 M-14,0 Q2,-120 -50,-183", main.deep(), 5);
        svg.box(122, -82, 44, 30, 8, main.deep());
        svg.line("M-234,1 H232", main.deep(), 6);
        pegs(svg, -272, 268, 230);
    }

    private static void tipi(Svg svg, Tone main, Tone accent) {
        svg.line("M-16,-318 L14,-262 M16,-318 L-14,-262 M0,-324 V-262", "#7a5a3c", 7);
        guys(svg, "M-80,-150 L-244,2 M84,-150 L246,2");
        svg.path("M0,-292 L-196,0 Q0,16 196,0 Z", main.plain());
        svg.path("M0,-292 L196,0 Q120,12 56,8 Z", main.shade());
        svg.path("M0,-292 L-196,0 Q-150,8 -104,8 Z", main.light());
        svg.path("M0,-200 L-58,8 Q0,12 42,8 Z", INSIDE);
        svg.glow("M-4,-130 L-38,8 Q0,10 26,8 Z", WARM, 0.8);
        svg.path("M0,-200 L-58,8 L-84,8 Q-54,-80 0,-200 Z", accent.plain());
        svg.path("M-22,-260 L0,-292 L22,-260 Q0,-250 -22,-260 Z", accent.shade());
        svg.path("M-176,-30 L-196,0 Q-150,8 -104,8 L-94,-22 Q-140,-22 -176,-30 Z", accent.plain());
        svg.path("M176,-30 L196,0 Q120,12 56,8 L52,-20 Q120,-18 176,-30 Z", accent.shade());
        pegs(svg, -244, 246, -196);
    }

    private static void guys(Svg svg, String lines) {
        svg.line(lines, Tone.SNOW.plain(), 2.5);
    }

    private static void pegs(Svg svg, int... places) {
        for (int place : places) {
            svg.line("M" + place + ",-6 l4,14", Tone.CHARCOAL.plain(), 5);
        }
    }
}
