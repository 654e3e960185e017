package dev.attune.demo.picture;

/** Boots and shoes, always a pair, toes to the right. */
final class Boots {

    private static final String HIGH = "M-118,-26 L-122,-120 Q-121,-200 -112,-262 L-10,-268 Q-8,-205 6,-162 "
            + "Q18,-130 62,-114 Q120,-94 130,-60 Q134,-40 134,-26 Z";
    private static final String MID = "M-118,-26 L-124,-100 Q-122,-150 -112,-196 L-16,-204 Q-10,-172 4,-150 "
            + "Q20,-128 62,-112 Q120,-92 130,-58 Q134,-40 134,-26 Z";
    private static final String LOW = "M-120,-24 L-126,-84 Q-126,-116 -114,-128 Q-70,-110 -30,-138 Q-8,-120 26,-108 "
            + "Q112,-86 130,-54 Q136,-38 136,-24 Z";

    private Boots() {}

    static Drawing of(String shape) {
        return switch (shape) {
            case "high" -> (svg, main, accent) -> pair(svg, main, accent, Boots::high);
            case "mid" -> (svg, main, accent) -> pair(svg, main, accent, Boots::mid);
            case "low" -> (svg, main, accent) -> pair(svg, main, accent, Boots::low);
            case "winter" -> (svg, main, accent) -> pair(svg, main, accent, Boots::winter);
            default -> throw Drawing.unknown(shape);
        };
    }

    private static void pair(Svg svg, Tone main, Tone accent, Drawing one) {
        svg.open(-52, -20, 0.94, 0);
        one.draw(svg, main, accent);
        svg.close().open(46, 0, 1.04, 0);
        one.draw(svg, main, accent);
        svg.close();
    }

    private static void high(Svg svg, Tone main, Tone accent) {
        svg.path("M-26,-262 L8,-292 Q26,-288 20,-258 L12,-180 L-10,-190 Z", accent.shade());
        svg.path(HIGH, main.plain());
        svg.path("M-112,-262 L-122,-120 L-118,-26 L-78,-26 Q-92,-150 -72,-264 Z", main.shade());
        details(svg, main, accent);
        svg.path(
                "M-120,-274 Q-60,-290 -8,-278 Q2,-264 -6,-252 Q-62,-260 -116,-248 Q-126,-262 -120,-274 Z",
                accent.plain());
        laces(svg, accent, new int[][] {{-8, -234}, {-5, -206}, {2, -180}, {14, -154}, {36, -132}});
        sole(svg, accent);
    }

    private static void mid(Svg svg, Tone main, Tone accent) {
        svg.path("M-30,-198 L4,-230 Q22,-224 16,-196 L10,-150 Z", accent.shade());
        svg.path(MID, main.plain());
        svg.path("M-112,-196 L-124,-100 L-118,-26 L-78,-26 Q-96,-120 -76,-200 Z", main.shade());
        details(svg, main, accent);
        svg.path(
                "M-120,-206 Q-66,-222 -12,-212 Q-4,-200 -10,-188 Q-64,-196 -116,-184 Q-126,-196 -120,-206 Z",
                accent.plain());
        laces(svg, accent, new int[][] {{-8, -172}, {6, -150}, {30, -132}, {58, -118}});
        sole(svg, accent);
    }

    private static void low(Svg svg, Tone main, Tone accent) {
        svg.path("M-44,-132 L-26,-166 Q-8,-164 -4,-140 L10,-112 Z", accent.shade());
        svg.path(LOW, main.plain());
        svg.path("M-116,-126 Q-126,-112 -126,-84 L-120,-24 L-84,-24 Q-104,-80 -84,-118 Z", accent.plain());
        svg.path("M-70,-24 Q-40,-84 6,-92 L34,-84 Q-4,-62 -14,-24 Z", main.light());
        svg.path("M84,-24 Q84,-70 106,-78 Q128,-64 132,-46 Q136,-34 136,-24 Z", main.shade());
        laces(svg, accent, new int[][] {{-16, -130}, {10, -116}, {38, -106}});
        sole(svg, accent);
    }

    private static void winter(Svg svg, Tone main, Tone accent) {
        svg.path(HIGH, main.plain());
        svg.path(
                "M-118,-26 L-120,-104 Q-40,-96 24,-134 Q44,-120 62,-114 Q120,-94 130,-60 Q134,-40 134,-26 Z",
                accent.plain());
        svg.path("M76,-26 Q72,-82 98,-98 Q124,-84 130,-60 Q134,-40 134,-26 Z", accent.shade());
        svg.path("M-112,-262 L-122,-120 L-120,-104 L-88,-102 Q-92,-180 -76,-264 Z", main.shade());
        svg.line("M-106,-160 L-2,-172", accent.shade(), 12).box(-40, -178, 26, 26, 6, Tone.OCHRE.light());
        svg.line("M-108,-210 L-8,-218", accent.shade(), 12).box(-46, -226, 26, 26, 6, Tone.OCHRE.light());
        for (int tuft = 0; tuft < 6; tuft++) {
            svg.circle(-110 + tuft * 20, -266 - (tuft % 2) * 5, 19, Tone.SNOW.plain());
        }
        sole(svg, accent);
    }

    private static void details(Svg svg, Tone main, Tone accent) {
        svg.path("M72,-26 Q68,-82 94,-100 Q122,-86 130,-60 Q134,-40 134,-26 Z", main.deep());
        svg.path("M-119,-26 L-121,-96 Q-90,-88 -72,-26 Z", main.deep());
        svg.line("M-66,-40 Q-46,-104 10,-112 Q40,-96 62,-60", main.light(), 3.5);
        svg.box(-78, -150, 34, 22, 6, accent.plain());
    }

    private static void laces(Svg svg, Tone accent, int[][] eyes) {
        for (int[] eye : eyes) {
            svg.line("M" + eye[0] + "," + eye[1] + " q-18,2 -32,16", accent.light(), 6);
            svg.circle(eye[0] - 33, eye[1] + 17, 5, Tone.CHARCOAL.plain());
        }
    }

    private static void sole(Svg svg, Tone accent) {
        svg.path("M-124,-32 L138,-32 Q142,-18 138,-12 L-124,-12 Z", accent.light());
        svg.path("M-126,-20 L140,-20 Q146,-2 126,0 L-116,0 Q-130,-2 -126,-20 Z", Tone.CHARCOAL.plain());
        for (int lug = 0; lug < 8; lug++) {
            svg.box(-116 + lug * 30, -4, 18, 9, 2, Tone.CHARCOAL.deep());
        }
    }
}
