package dev.attune.rules;

import dev.attune.api.value.Value;

/** Distances on Earth by the haversine formula on a sphere of the mean radius 6371.0088 km (IUGG); off by at most 0.6 %. */
final class GreatCircle {

    private static final double RADIUS = 6371.0088;

    private GreatCircle() {}

    static double kilometers(Value.Point a, Value.Point b) {
        double sinLatitude = Math.sin(Math.toRadians(b.latitude() - a.latitude()) / 2);
        double sinLongitude = Math.sin(Math.toRadians(b.longitude() - a.longitude()) / 2);
        double h = sinLatitude * sinLatitude
                + Math.cos(Math.toRadians(a.latitude()))
                        * Math.cos(Math.toRadians(b.latitude()))
                        * sinLongitude
                        * sinLongitude;
        return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
