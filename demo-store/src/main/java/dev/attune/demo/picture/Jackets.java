package dev.attune.demo.picture;

/** Jackets, drying on a line. */
final class Jackets {

    private static final String LEFT = "M-76,-250 Q-128,-236 -146,-160 L-170,-52 Q-146,-36 -118,-42 L-84,-160 Z";
    private static final String RIGHT = "M76,-250 Q128,-236 146,-160 L170,-52 Q146,-36 118,-42 L84,-160 Z";
    private static final String BODY =
            "M-78,-252 Q-40,-266 0,-262 Q40,-266 78,-252 Q88,-140 92,-24 Q0,-10 -92,-24 Q-88,-140 -78,-252 Z";
    private static final String HALF = "M0,-262 Q40,-266 78,-252 Q88,-140 92,-24 Q48,-16 0,-16 Z";
    private static final String YOKE = "M-78,-252 Q-40,-266 0,-262 Q40,-266 78,-252 L82,-196 Q0,-178 -82,-196 Z";

    private Jackets() {}

    static Drawing of(String shape) {
        return switch (shape) {
            case "shell" -> Jackets::shell;
            case "down" -> Jackets::down;
            case "fleece" -> Jackets::fleece;
            case "parka" -> Jackets::parka;
            case "anorak" -> Jackets::anorak;
            case "vest" -> Jackets::vest;
            default -> throw Drawing.unknown(shape);
        };
    }

    private static void shell(Svg svg, Tone main, Tone accent) {
        hood(svg, main, main.deep());
        sleeves(svg, main);
        svg.path(BODY, main.plain()).path(HALF, main.shade()).path(YOKE, accent.plain());
        cuffs(svg, accent);
        svg.line("M0,-262 V-18", Tone.SNOW.plain(), 4).box(-5, -206, 10, 20, 4, Tone.CHARCOAL.plain());
        svg.line("M-62,-70 L-40,-126 M62,-70 L40,-126", accent.light(), 6);
        svg.line("M-92,-30 Q0,-16 92,-30", main.deep(), 5);
        line(svg);
    }

    private static void down(Svg svg, Tone main, Tone accent) {
        hood(svg, main, main.deep());
        sleeves(svg, main);
        svg.path(BODY, main.plain()).path(HALF, main.shade());
        for (int baffle = 0; baffle < 6; baffle++) {
            int y = -226 + baffle * 36;
            svg.line("M-86," + y + " Q-44," + (y + 16) + " 0," + y + " Q44," + (y + 16) + " 86," + y, main.deep(), 4);
            svg.line("M-78," + (y - 12) + " Q-50," + (y - 20) + " -24," + (y - 14), main.light(), 5);
        }
        svg.line("M-108,-226 l30,14 M-136,-180 l42,18 M-148,-136 l44,16 M-160,-92 l46,14", main.deep(), 4);
        svg.line("M108,-226 l-30,14 M136,-180 l-42,18 M148,-136 l-44,16 M160,-92 l-46,14", main.deep(), 4);
        cuffs(svg, accent);
        svg.line("M0,-262 V-18", accent.plain(), 7);
        line(svg);
    }

    private static void fleece(Svg svg, Tone main, Tone accent) {
        svg.path("M-46,-256 Q-48,-298 0,-300 Q48,-298 46,-256 Q0,-236 -46,-256 Z", accent.plain());
        svg.path("M-34,-262 Q-32,-286 0,-288 Q32,-286 34,-262 Q0,-250 -34,-262 Z", accent.deep());
        sleeves(svg, main);
        svg.path(BODY, main.plain()).path(HALF, main.shade());
        svg.path("M-158,-106 L-170,-52 Q-146,-36 -118,-42 L-102,-94 Z", accent.plain());
        svg.path("M158,-106 L170,-52 Q146,-36 118,-42 L102,-94 Z", accent.shade());
        svg.box(18, -206, 52, 56, 8, accent.plain()).line("M18,-188 H70", accent.light(), 4);
        svg.line("M0,-262 V-18", accent.plain(), 7);
        for (int fleck = 0; fleck < 18; fleck++) {
            svg.line("M" + (-70 + (fleck * 37) % 132) + "," + (-130 + (fleck * 23) % 100) + " l5,6", main.light(), 3);
        }
        line(svg);
    }

    private static void parka(Svg svg, Tone main, Tone accent) {
        hood(svg, main, main.deep());
        for (int tuft = 0; tuft < 9; tuft++) {
            double angle = Math.PI * (0.05 + tuft * 0.1125);
            svg.circle(-54 * Math.cos(angle), -262 - 48 * Math.sin(angle), 17, accent.light());
        }
        sleeves(svg, main);
        svg.path("M-78,-252 Q0,-270 78,-252 Q92,-120 100,6 Q0,20 -100,6 Q-92,-120 -78,-252 Z", main.plain());
        svg.path("M0,-262 Q40,-266 78,-252 Q92,-120 100,6 Q48,14 0,14 Z", main.shade());
        svg.line("M-92,-110 Q0,-98 92,-110", accent.plain(), 8);
        svg.box(-76, -84, 54, 58, 8, main.deep()).box(22, -84, 54, 58, 8, main.deep());
        svg.path("M-80,-88 H-18 V-62 H-80 Z M18,-88 H80 V-62 H18 Z", accent.plain());
        svg.line("M0,-262 V12", accent.light(), 6);
        svg.box(-66, -210, 40, 44, 6, main.deep()).box(-70, -214, 48, 18, 6, accent.plain());
        cuffs(svg, accent);
        line(svg);
    }

    private static void anorak(Svg svg, Tone main, Tone accent) {
        hood(svg, main, accent.deep());
        sleeves(svg, main);
        svg.path(BODY, main.plain()).path(HALF, main.shade());
        svg.path("M-72,-138 H72 L80,-52 Q0,-40 -80,-52 Z", accent.plain());
        svg.path("M-72,-138 H72 L75,-108 Q0,-90 -75,-108 Z", accent.light());
        svg.circle(-48, -116, 5, main.deep()).circle(48, -116, 5, main.deep()).circle(0, -110, 5, main.deep());
        svg.line("M0,-262 V-150", Tone.SNOW.plain(), 5);
        svg.line("M-14,-240 v56 M14,-240 v56", accent.plain(), 4);
        cuffs(svg, accent);
        line(svg);
    }

    private static void vest(Svg svg, Tone main, Tone accent) {
        svg.path("M-46,-256 Q-48,-292 0,-294 Q48,-292 46,-256 Q0,-236 -46,-256 Z", main.shade());
        svg.path("M-34,-260 Q-32,-280 0,-282 Q32,-280 34,-260 Q0,-248 -34,-260 Z", main.deep());
        svg.path(BODY, main.plain()).path(HALF, main.shade());
        svg.path("M-78,-252 Q-58,-190 -88,-150 L-92,-24 L-66,-20 Q-50,-150 -78,-252 Z", accent.plain());
        svg.path("M78,-252 Q58,-190 88,-150 L92,-24 L66,-20 Q50,-150 78,-252 Z", accent.shade());
        svg.line("M-60,-200 L0,-180 L60,-200 M-60,-150 L0,-130 L60,-150 M-62,-100 L0,-80 L62,-100", main.deep(), 4);
        svg.line("M0,-262 V-18", accent.light(), 6);
        line(svg);
    }

    private static void sleeves(Svg svg, Tone main) {
        svg.path(LEFT, main.light()).path(RIGHT, main.shade());
    }

    private static void cuffs(Svg svg, Tone accent) {
        svg.path("M-166,-70 L-170,-52 Q-146,-36 -118,-42 L-112,-60 Q-140,-54 -166,-70 Z", accent.plain());
        svg.path("M166,-70 L170,-52 Q146,-36 118,-42 L112,-60 Q140,-54 166,-70 Z", accent.shade());
    }

    private static void hood(Svg svg, Tone main, String inside) {
        svg.path("M-56,-246 Q-64,-318 0,-322 Q64,-318 56,-246 Q0,-226 -56,-246 Z", main.shade());
        svg.path("M-38,-254 Q-42,-298 0,-302 Q42,-298 38,-254 Q0,-238 -38,-254 Z", inside);
    }

    private static void line(Svg svg) {
        svg.line("M-1600,-432 L-440,-290 Q0,-236 440,-290 L1600,-432", "#5b4a3a", 4);
        svg.box(-72, -272, 11, 34, 4, Tone.SAND.light()).box(61, -272, 11, 34, 4, Tone.SAND.light());
    }
}
