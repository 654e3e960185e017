package dev.attune.demo.picture;

/** Things that hold climbers. */
final class Climbing {

    private Climbing() {}

    static Drawing of(String shape) {
        return switch (shape) {
            case "rope" -> Climbing::rope;
            case "helmet" -> Climbing::helmet;
            case "harness" -> Climbing::harness;
            case "carabiner" -> Climbing::carabiner;
            case "axe" -> Climbing::axe;
            case "chalk" -> Climbing::chalk;
            default -> throw Drawing.unknown(shape);
        };
    }

    private static void rope(Svg svg, Tone main, Tone accent) {
        svg.line("M118,-40 Q190,-10 236,-14 Q262,-18 250,-36", main.plain(), 15);
        for (int turn = 0; turn < 7; turn++) {
            String colour = turn % 2 == 0 ? main.plain() : main.shade();
            int x = -66 + turn * 20;
            svg.line(
                    "M" + x + ",-20 Q" + (x - 92) + ",-150 " + (x - 6) + ",-262 Q" + (x + 72) + ",-150 " + x + ",-20",
                    colour,
                    15);
        }
        svg.line("M-60,-20 Q-150,-150 -70,-262", main.light(), 4);
        for (int turn = 0; turn < 5; turn++) {
            int y = -196 + turn * 17;
            svg.line(
                    "M-104," + y + " Q-4," + (y + 22) + " 112," + y,
                    turn % 2 == 0 ? accent.plain() : accent.shade(),
                    15);
        }
        svg.line("M-10,-262 Q8,-316 60,-300 Q84,-286 62,-262", accent.plain(), 13);
    }

    private static void helmet(Svg svg, Tone main, Tone accent) {
        rock(svg);
        svg.line("M-122,-122 Q-110,-50 -28,-42 M116,-120 Q90,-60 -28,-42", accent.plain(), 10);
        svg.box(-46, -54, 34, 26, 6, Tone.SNOW.plain());
        svg.path(
                "M-150,-120 Q-158,-284 0,-292 Q150,-286 160,-130 Q168,-112 140,-110 H-120 Q-148,-108 -150,-120 Z",
                main.plain());
        svg.path("M30,-290 Q150,-278 160,-130 Q168,-112 140,-110 H66 Q96,-200 30,-290 Z", main.shade());
        svg.path(
                "M-150,-120 Q-152,-152 -142,-180 Q0,-150 154,-172 Q160,-150 160,-130 Q168,-112 140,-110 H-120 Q-148,-108 -150,-120 Z",
                accent.plain());
        svg.path(
                "M-92,-198 Q-92,-232 -70,-246 Q-58,-226 -62,-194 Z M-22,-192 Q-26,-244 -2,-262 Q18,-240 14,-190 Z "
                        + "M54,-192 Q58,-232 80,-246 Q98,-222 92,-196 Z",
                main.deep());
        svg.line("M-116,-214 Q-92,-262 -46,-276", main.light(), 9);
        svg.box(-162, -150, 26, 26, 6, Tone.CHARCOAL.plain());
    }

    private static void harness(Svg svg, Tone main, Tone accent) {
        line(svg);
        svg.line("M0,-262 V-206", accent.plain(), 13);
        svg.path(
                "M-150,-200 Q0,-240 150,-200 Q156,-168 150,-146 Q0,-176 -150,-146 Q-156,-172 -150,-200 Z",
                main.plain());
        svg.line("M-148,-174 Q0,-210 148,-174", accent.plain(), 8);
        svg.line("M-18,-196 Q-30,-130 -16,-88 M18,-196 Q30,-130 16,-88", main.light(), 12);
        svg.line("M0,-186 Q-28,-140 0,-106 Q28,-140 0,-186", accent.light(), 11);
        svg.line("M-16,-88 Q-130,-96 -122,-40 Q-100,6 -40,-12 Q0,-34 -16,-88", main.plain(), 25);
        svg.line("M16,-88 Q130,-96 122,-40 Q100,6 40,-12 Q0,-34 16,-88", main.shade(), 25);
        svg.line("M-136,-150 Q-140,-88 -112,-62 M136,-150 Q140,-88 112,-62", main.light(), 6);
        svg.line("M-126,-152 q14,46 48,10 M126,-152 q-14,46 -48,10", accent.plain(), 8);
        svg.box(-92, -210, 30, 40, 6, Tone.SLATE.light()).box(62, -210, 30, 40, 6, Tone.SLATE.light());
    }

    private static void carabiner(Svg svg, Tone main, Tone accent) {
        line(svg);
        svg.line("M-70,-268 V-206 M78,-268 V-196", accent.plain(), 17);
        snap(svg, -70, -206, main);
        snap(svg, 78, -196, accent);
        svg.line("M-70,-34 V6", main.shade(), 17).line("M78,-24 V10", main.shade(), 17);
    }

    private static void snap(Svg svg, int x, int y, Tone tone) {
        svg.open(x, y, 1, 6);
        svg.line("M-34,30 Q-40,-4 0,-6 Q46,-2 42,46 L28,144 Q20,172 -10,166 Q-30,158 -32,132 Z", tone.shade(), 23);
        svg.line("M-34,30 Q-40,-4 0,-6 Q46,-2 42,46 L28,144 Q20,172 -10,166 Q-30,158 -32,132", tone.plain(), 19);
        svg.line("M-34,38 L-32,124", Tone.SNOW.shade(), 17);
        svg.box(-45, 58, 24, 46, 7, Tone.SLATE.light())
                .line("M-42,70 h18 M-42,82 h18 M-42,94 h18", Tone.SLATE.deep(), 2.5);
        svg.line("M36,60 L26,124", tone.light(), 5).close();
    }

    private static void axe(Svg svg, Tone main, Tone accent) {
        svg.open(0, 0, 1, 14);
        svg.path("M-11,-262 H11 L8,10 L0,34 L-8,10 Z", accent.plain())
                .path("M2,-262 H11 L8,10 L0,34 Z", accent.shade());
        svg.box(-15, -130, 30, 92, 10, Tone.CHARCOAL.plain());
        svg.line("M-14,-112 h28 M-14,-92 h28 M-14,-72 h28 M-14,-54 h28", Tone.CHARCOAL.deep(), 4);
        svg.path("M-18,-288 L28,-290 L92,-280 L118,-292 L116,-258 L86,-254 L18,-256 Z", main.light());
        svg.path(
                "M-18,-288 Q-104,-290 -172,-220 L-160,-216 Q-150,-230 -142,-224 Q-130,-242 -120,-236 Q-108,-252 -98,-248 "
                        + "Q-60,-262 -14,-256 Z",
                main.plain());
        svg.circle(4, -272, 8, main.deep());
        svg.line("M10,-250 Q66,-170 30,-110 Q10,-70 16,-44", accent.light(), 7);
        svg.close();
        svg.path("M-140,16 Q-84,-34 -30,-20 Q0,-44 46,-22 Q108,-26 150,16 Z", Tone.SNOW.plain());
        svg.path("M20,-28 Q34,-28 46,-22 Q108,-26 150,16 H60 Q60,-8 20,-28 Z", "#d5e0e8");
    }

    private static void chalk(Svg svg, Tone main, Tone accent) {
        rock(svg);
        svg.open(0, -60, 1, 0);
        svg.line("M-104,-196 Q-170,-130 -150,-60 M104,-196 Q170,-130 150,-60", accent.shade(), 11);
        svg.path("M-104,-200 H104 Q118,-60 84,-14 Q0,14 -84,-14 Q-118,-60 -104,-200 Z", main.plain());
        svg.path("M30,-200 H104 Q118,-60 84,-14 Q60,0 30,2 Q60,-100 30,-200 Z", main.shade());
        svg.line("M-106,-120 L-70,-92 L-34,-120 L2,-92 L38,-120 L74,-92 L108,-120", accent.plain(), 10);
        svg.line("M-104,-86 L-70,-60 L-34,-86 L2,-60 L38,-86 L74,-60 L106,-86", Tone.SNOW.plain(), 6);
        svg.ellipse(0, -200, 108, 30, accent.plain(), 1).ellipse(0, -198, 92, 22, Tone.SNOW.plain(), 1);
        svg.ellipse(20, -200, 48, 12, "#e3ddd0", 1).close();
        svg.circle(120, -250, 7, Tone.SNOW.plain())
                .circle(140, -276, 5, Tone.SNOW.plain())
                .circle(106, -284, 4, Tone.SNOW.plain());
    }

    private static void rock(Svg svg) {
        svg.path("M-206,8 L-170,-40 L-96,-66 L20,-58 L110,-70 L176,-34 L214,8 Z", "#8d8880");
        svg.path("M20,-58 L110,-70 L176,-34 L214,8 H60 Z", "#76716b");
        svg.path("M-170,-40 L-96,-66 L20,-58 L-40,-40 Z", "#a8a299");
    }

    private static void line(Svg svg) {
        svg.line("M-440,-276 Q0,-252 440,-276", Tone.SAND.shade(), 9);
    }
}
