package dev.attune.demo.picture;

/** Sleeping bags, quilts and mats, laid out or rolled up. */
final class SleepingBags {

    private SleepingBags() {}

    static Drawing of(String shape) {
        return switch (shape) {
            case "mummy" -> SleepingBags::mummy;
            case "quilt" -> SleepingBags::quilt;
            case "roll" -> SleepingBags::roll;
            default -> throw Drawing.unknown(shape);
        };
    }

    private static void mummy(Svg svg, Tone main, Tone accent) {
        svg.box(-236, -22, 476, 26, 13, accent.shade()).box(-236, -26, 476, 18, 9, accent.light());
        svg.path(
                "M-226,-60 Q-232,-116 -160,-122 L50,-146 Q110,-186 176,-168 Q232,-146 230,-88 Q222,-30 140,-24 "
                        + "L-160,-20 Q-220,-22 -226,-60 Z",
                main.plain());
        svg.path(
                "M-226,-60 Q-150,-62 40,-72 Q130,-76 228,-104 Q228,-30 140,-24 L-160,-20 Q-220,-22 -226,-60 Z",
                main.shade());
        for (int baffle = 0; baffle < 6; baffle++) {
            int x = -174 + baffle * 42;
            svg.line("M" + x + "," + (-121 - baffle * 4) + " q-16,50 0,98", main.deep(), 4);
            svg.line("M" + (x + 14) + "," + (-112 - baffle * 4) + " q-8,18 -8,28", main.light(), 6);
        }
        svg.path(
                "M78,-160 Q128,-182 172,-166 Q226,-146 226,-96 Q220,-38 142,-32 Q96,-40 84,-92 Q76,-130 78,-160 Z",
                main.light());
        svg.ellipse(158, -98, 54, 50, accent.plain(), 1).ellipse(160, -96, 40, 36, accent.deep(), 1);
        svg.path("M124,-84 Q160,-112 198,-84 Q190,-58 160,-58 Q130,-60 124,-84 Z", Tone.SNOW.plain());
        svg.line("M-150,-24 Q0,-36 96,-44", accent.plain(), 5);
        svg.box(-216, -92, 12, 40, 5, accent.plain());
    }

    private static void quilt(Svg svg, Tone main, Tone accent) {
        svg.path("M-210,0 L-170,-120 Q-160,-136 -140,-136 H150 Q172,-136 178,-118 L214,0 Q0,14 -210,0 Z", main.plain());
        svg.path("M70,-136 H150 Q172,-136 178,-118 L214,0 Q150,8 96,8 Z", main.shade());
        for (int row = 1; row < 4; row++) {
            int y = -136 + row * 36;
            int half = 168 + row * 11;
            svg.line("M-" + half + "," + y + " Q0," + (y + 14) + " " + half + "," + y, main.deep(), 4);
        }
        svg.line("M-100,-134 L-124,4 M-20,-134 L-22,8 M62,-134 L84,8", main.deep(), 3);
        svg.path("M-210,0 L-170,-120 Q-164,-134 -144,-136 L-56,-136 L-130,4 Z", accent.plain());
        svg.path("M-56,-136 L-130,4 L-92,-10 Q-72,-80 -56,-136 Z", accent.light());
        svg.box(-118, -196, 210, 62, 31, Tone.SNOW.plain());
        svg.path("M60,-196 Q92,-194 92,-166 Q92,-138 60,-134 Q76,-166 60,-196 Z", Tone.SNOW.shade());
        svg.line("M-84,-170 Q-40,-180 10,-172", Tone.SNOW.shade(), 4);
    }

    private static void roll(Svg svg, Tone main, Tone accent) {
        svg.box(-190, -172, 380, 172, 84, main.plain());
        svg.path("M-190,-86 Q-186,0 -106,0 H106 Q190,-4 190,-86 Z", main.shade());
        svg.line("M-120,-150 H70 M-140,-122 H60", main.light(), 6);
        svg.circle(116, -86, 86, main.light()).circle(116, -86, 70, accent.plain());
        svg.line("M116,-86 q14,-14 22,2 q4,26 -22,28 q-36,0 -38,-30 q0,-44 44,-46 q52,4 52,50", main.light(), 9);
        svg.line("M-112,-172 Q-84,-86 -112,0 M0,-172 Q28,-86 0,0", accent.deep(), 15);
        svg.box(-112, -106, 30, 36, 6, Tone.SNOW.plain()).box(0, -106, 30, 36, 6, Tone.SNOW.plain());
        svg.line("M-104,-176 Q-54,-236 4,-176", accent.shade(), 11);
    }
}
