package dev.attune.rules.analysis;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.condition.AttributeCondition.WithinRadius;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.WhenMissing;
import dev.attune.api.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Places near and far from circles, and what circles cannot have in common. */
final class Places {

    private static final double SLACK = 0.01;
    private static final double HALF_ROUND = 20_040;
    private static final double DEGREE = 111.2;

    private Places() {}

    static Candidates of(List<WithinRadius> circles) {
        List<Value> places = new ArrayList<>();
        for (WithinRadius circle : circles) {
            places.add(circle.center());
            for (double share : new double[] {0.5, 0.9, 1.1, 2}) {
                double degrees = circle.kilometers() * share / DEGREE;
                addAround(circle.center(), degrees, places);
            }
        }
        places.add(new Value.Point(0, 0));
        places.add(new Value.Point(-48.9, -123.4));
        places.add(new Value.Point(48.9, 56.6));
        return Candidates.some(places);
    }

    private static void addAround(Value.Point center, double degrees, List<Value> places) {
        double wide = degrees / Math.max(0.01, Math.cos(Math.toRadians(center.latitude())));
        add(center.latitude() + degrees, center.longitude(), places);
        add(center.latitude() - degrees, center.longitude(), places);
        add(center.latitude(), center.longitude() + wide, places);
        add(center.latitude(), center.longitude() - wide, places);
    }

    private static void add(double latitude, double longitude, List<Value> places) {
        if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
            places.add(new Value.Point(latitude, longitude));
        }
    }

    /** Every choice of being in or out of the circles that the distances of their centres allow. */
    static List<int[]> choices(AttributeKey key, Engine engine, List<WithinRadius> circles) {
        List<int[]> choices = new ArrayList<>();
        boolean[][] apart = new boolean[circles.size()][circles.size()];
        boolean[][] inside = new boolean[circles.size()][circles.size()];
        for (int i = 0; i < circles.size(); i++) {
            for (int j = 0; j < circles.size(); j++) {
                WithinRadius one = circles.get(i);
                WithinRadius two = circles.get(j);
                double both = one.kilometers() + two.kilometers() + SLACK;
                double rest = two.kilometers() - one.kilometers() - SLACK;
                apart[i][j] = i != j && both < HALF_ROUND && !isNear(key, engine, one.center(), two.center(), both);
                boolean same = one.center().equals(two.center()) && one.kilometers() <= two.kilometers();
                inside[i][j] = i != j && (same || (rest > 0 && isNear(key, engine, one.center(), two.center(), rest)));
            }
        }
        for (int bits = 0; bits < 1 << circles.size(); bits++) {
            if (isPossible(bits, apart, inside)) {
                choices.add(masks(bits, circles.size()));
            }
        }
        return choices;
    }

    private static boolean isPossible(int bits, boolean[][] apart, boolean[][] inside) {
        for (int i = 0; i < apart.length; i++) {
            for (int j = 0; j < apart.length && (bits >>> i & 1) == 1; j++) {
                boolean other = (bits >>> j & 1) == 1;
                if ((other && apart[i][j]) || (!other && inside[i][j])) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int[] masks(int bits, int size) {
        int[] masks = new int[size];
        for (int i = 0; i < size; i++) {
            masks[i] = Masks.of((bits >>> i & 1) == 1);
        }
        return masks;
    }

    /** Whether two places are so near, as the engine measures. */
    private static boolean isNear(
            AttributeKey key, Engine engine, Value.Point one, Value.Point two, double kilometers) {
        Condition near = new WithinRadius(key, two, kilometers, WhenMissing.UNKNOWN);
        return engine.oracle(List.of(near)).ask(Draft.value(key, one))[0] == Masks.TRUE;
    }
}
