package dev.attune.demo.picture;

/** Backpacks, standing, seen from the front. */
final class Backpacks {

    private Backpacks() {}

    static Drawing of(String shape) {
        return switch (shape) {
            case "trek" -> Backpacks::trek;
            case "day" -> Backpacks::day;
            case "roll" -> Backpacks::roll;
            default -> throw Drawing.unknown(shape);
        };
    }

    private static void trek(Svg svg, Tone main, Tone accent) {
        straps(svg, main);
        svg.box(-128, -150, 50, 140, 22, main.shade()).box(78, -150, 50, 140, 22, main.deep());
        bottle(svg);
        svg.box(-96, -252, 192, 252, 34, main.plain());
        svg.path("M40,-252 H62 Q96,-252 96,-218 V-34 Q96,0 62,0 H40 Z", main.shade());
        svg.path(
                "M-102,-232 Q-104,-296 -52,-302 H52 Q104,-296 102,-232 Q100,-214 0,-212 Q-100,-214 -102,-232 Z",
                accent.plain());
        svg.path("M52,-302 Q104,-296 102,-232 Q100,-216 44,-213 Z", accent.shade());
        svg.line("M-70,-262 H70", accent.light(), 5);
        svg.path("M-66,-150 H66 V-52 Q66,-24 38,-24 H-38 Q-66,-24 -66,-52 Z", main.shade());
        svg.path("M-66,-150 H66 V-120 Q0,-104 -66,-120 Z", accent.plain());
        svg.line("M-50,-218 V-162 M50,-218 V-162", Tone.CHARCOAL.plain(), 9);
        svg.box(-60, -182, 20, 26, 5, Tone.SNOW.plain()).box(40, -182, 20, 26, 5, Tone.SNOW.plain());
        mat(svg, accent);
    }

    private static void day(Svg svg, Tone main, Tone accent) {
        straps(svg, main);
        svg.line("M-24,-262 Q0,-306 24,-262", main.deep(), 10);
        svg.path(
                "M-110,-20 V-170 Q-108,-262 0,-264 Q108,-262 110,-170 V-20 Q110,0 90,0 H-90 Q-110,0 -110,-20 Z",
                main.plain());
        svg.path("M40,-258 Q108,-240 110,-170 V-20 Q110,0 90,0 H40 Q70,-120 40,-258 Z", main.shade());
        svg.line("M-92,-150 Q-88,-238 0,-240 Q88,-238 92,-150", main.deep(), 5);
        svg.box(-100, -44, 200, 44, 18, accent.plain());
        svg.path("M-78,-128 Q0,-146 78,-128 V-58 Q78,-36 56,-36 H-56 Q-78,-36 -78,-58 Z", main.light());
        svg.line("M-66,-112 Q0,-128 66,-112", main.deep(), 5).line("M58,-112 l8,26", accent.plain(), 7);
        svg.box(-22, -204, 44, 34, 8, accent.plain());
        svg.line("M-12,-178 L-2,-194 L4,-186 L8,-192 L14,-178", Tone.SNOW.plain(), 3);
        svg.box(-134, -110, 34, 96, 16, main.shade());
    }

    private static void roll(Svg svg, Tone main, Tone accent) {
        straps(svg, main);
        svg.path("M-104,-14 L-96,-246 H96 L104,-14 Q104,0 88,0 H-88 Q-104,0 -104,-14 Z", main.plain());
        svg.path("M44,-246 H96 L104,-14 Q104,0 88,0 H44 Z", main.shade());
        svg.box(-110, -284, 220, 46, 22, main.light());
        svg.ellipse(96, -261, 13, 22, main.deep(), 1).ellipse(96, -261, 6, 11, main.light(), 1);
        svg.line("M-104,-250 Q-140,-190 -106,-120 M104,-250 Q140,-190 106,-120", accent.plain(), 9);
        svg.box(-122, -176, 26, 34, 6, Tone.CHARCOAL.plain()).box(96, -176, 26, 34, 6, Tone.CHARCOAL.plain());
        svg.line("M-96,-196 H96 M-100,-90 H100", accent.plain(), 8);
        svg.box(-56, -172, 112, 62, 10, accent.plain());
        svg.line("M-34,-126 L-10,-156 L6,-138 L18,-150 L36,-126", Tone.SNOW.plain(), 5);
        svg.line("M-52,-60 H52", main.deep(), 5);
    }

    private static void straps(Svg svg, Tone main) {
        svg.line("M-70,-230 Q-150,-160 -118,-20 M70,-230 Q150,-160 118,-20", main.deep(), 18);
    }

    private static void mat(Svg svg, Tone accent) {
        svg.box(-112, -26, 224, 40, 20, Tone.SAND.plain());
        svg.circle(96, -6, 18, Tone.SAND.shade()).circle(96, -6, 9, Tone.SAND.light());
        svg.line("M-52,-28 V14 M40,-28 V14", accent.shade(), 9);
    }

    private static void bottle(Svg svg) {
        svg.box(86, -214, 32, 90, 12, Tone.SNOW.shade()).box(92, -230, 20, 20, 5, Tone.CHARCOAL.plain());
    }
}
