package dev.attune.demo.picture;

import java.util.Locale;

/** A drawing that is being written: flat shapes, painted one over the other. */
final class Svg {

    private final StringBuilder out = new StringBuilder(6_000);

    Svg(int width, int height) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" preserveAspectRatio=\"xMidYMid slice\">");
    }

    Svg path(String outline, String fill) {
        out.append("<path d=\"")
                .append(outline)
                .append("\" fill=\"")
                .append(fill)
                .append("\"/>");
        return this;
    }

    Svg glow(String outline, String fill, double opacity) {
        out.append("<path d=\"").append(outline).append("\" fill=\"").append(fill);
        out.append("\" opacity=\"").append(opacity).append("\"/>");
        return this;
    }

    Svg line(String outline, String colour, double width) {
        out.append("<path d=\"")
                .append(outline)
                .append("\" fill=\"none\" stroke=\"")
                .append(colour);
        out.append("\" stroke-width=\"").append(number(width));
        out.append("\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>");
        return this;
    }

    Svg circle(double x, double y, double radius, String fill) {
        return ellipse(x, y, radius, radius, fill, 1);
    }

    Svg ellipse(double x, double y, double horizontal, double vertical, String fill, double opacity) {
        out.append("<ellipse cx=\"").append(number(x)).append("\" cy=\"").append(number(y));
        out.append("\" rx=\"").append(number(horizontal)).append("\" ry=\"").append(number(vertical));
        out.append("\" fill=\"").append(fill);
        if (opacity < 1) {
            out.append("\" opacity=\"").append(opacity);
        }
        out.append("\"/>");
        return this;
    }

    Svg box(double x, double y, double width, double height, double corner, String fill) {
        out.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
        out.append("\" width=\"").append(number(width)).append("\" height=\"").append(number(height));
        out.append("\" rx=\"")
                .append(number(corner))
                .append("\" fill=\"")
                .append(fill)
                .append("\"/>");
        return this;
    }

    /** A vertical fade over the whole width of the drawing. */
    Svg sky(int width, int height, String top, String bottom) {
        out.append("<defs><linearGradient id=\"sky\" x2=\"0\" y2=\"1\"><stop stop-color=\"")
                .append(top);
        out.append("\"/><stop offset=\"1\" stop-color=\"").append(bottom).append("\"/></linearGradient></defs>");
        return box(0, 0, width, height, 0, "url(#sky)");
    }

    Svg open(double x, double y, double scale, double angle) {
        out.append("<g transform=\"translate(").append(number(x)).append(' ').append(number(y));
        out.append(") scale(")
                .append(number(scale))
                .append(") rotate(")
                .append(number(angle))
                .append(")\">");
        return this;
    }

    Svg close() {
        out.append("</g>");
        return this;
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }

    @Override
    public String toString() {
        return out + "</svg>";
    }
}
