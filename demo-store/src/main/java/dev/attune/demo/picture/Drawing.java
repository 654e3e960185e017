package dev.attune.demo.picture;

/**
 * How one kind of thing is drawn. It stands on the ground at the origin, reaches up to about 300 above it (y is negative
 * upwards) and about 200 to each side.
 */
@FunctionalInterface
interface Drawing {

    void draw(Svg svg, Tone main, Tone accent);

    /** The drawing of a product's shape in its category. */
    static Drawing of(String category, String shape) {
        return switch (category) {
            case "boots" -> Boots.of(shape);
            case "tents" -> Tents.of(shape);
            case "backpacks" -> Backpacks.of(shape);
            case "jackets" -> Jackets.of(shape);
            case "sleeping-bags" -> SleepingBags.of(shape);
            case "cooking" -> Cooking.of(shape);
            case "climbing" -> Climbing.of(shape);
            case "lighting" -> Lighting.of(shape);
            default -> throw new IllegalArgumentException("Nobody has drawn " + category);
        };
    }

    /** The complaint about a shape that a category does not have. */
    static IllegalArgumentException unknown(String shape) {
        return new IllegalArgumentException("Nobody has drawn the shape " + shape);
    }
}
