package org.panprd.marketplace.web.crossing;

import java.util.ArrayList;
import java.util.List;

/**
 * A sketch of where ports lie; no map: without outlines, and marks that would cover each other are moved apart, each with
 * a line to where it belongs.
 */
record Sketch(int width, int height, List<Mark> marks, List<Label> labels) {
    /** A mark touches its neighbour at the nearest; as wide as a finger needs on a telephone. */
    private static final double APART = 28;

    private static final int ROUNDS = 200;

    /** What is to be marked: a port, its number in the list and what it is answered. */
    record Spot(int number, String code, String name, String outcome, double latitude, double longitude) {}

    /** A mark and, if it had to be moved, the place where it belongs. */
    record Mark(Spot spot, double x, double y, double trueX, double trueY) {
        boolean isMoved() {
            return Math.hypot(x - trueX, y - trueY) > 3;
        }
    }

    /** The name of a country or region about where it lies. */
    record Label(String text, double x, double y) {}

    /** A part of the world: degrees at its edges, and the size at which it is drawn. */
    record Frame(double west, double east, double south, double north, int width, int height) {
        boolean contains(double latitude, double longitude) {
            return longitude > west && longitude < east && latitude > south && latitude < north;
        }

        double x(double longitude) {
            return (longitude - west) / (east - west) * width;
        }

        double y(double latitude) {
            return (north - latitude) / (north - south) * height;
        }

        Label label(String text, double latitude, double longitude) {
            return new Label(text, tenths(x(longitude)), tenths(y(latitude)));
        }
    }

    static Sketch of(Frame frame, List<Spot> spots, List<Label> labels) {
        double[][] at = spots.stream()
                .map(spot -> new double[] {frame.x(spot.longitude()), frame.y(spot.latitude())})
                .toArray(double[][]::new);
        boolean moved = true;
        for (int round = 0; moved && round < ROUNDS; round++) {
            moved = moveApart(at);
            keepInside(at, frame);
        }
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            Spot spot = spots.get(i);
            marks.add(new Mark(
                    spot,
                    tenths(at[i][0]),
                    tenths(at[i][1]),
                    tenths(frame.x(spot.longitude())),
                    tenths(frame.y(spot.latitude()))));
        }
        return new Sketch(frame.width(), frame.height(), List.copyOf(marks), labels);
    }

    private static double tenths(double number) {
        return Math.round(number * 10) / 10.0;
    }

    /** One round: of each two that are too near, both give way by half. */
    private static boolean moveApart(double[][] at) {
        boolean moved = false;
        for (int i = 0; i < at.length; i++) {
            for (int j = i + 1; j < at.length; j++) {
                double dx = at[j][0] - at[i][0];
                double dy = at[j][1] - at[i][1];
                double distance = Math.hypot(dx, dy);
                if (distance < APART - 0.1) {
                    double push = (APART - distance) / 2;
                    double x = distance < 0.01 ? push : dx / distance * push;
                    double y = distance < 0.01 ? 0 : dy / distance * push;
                    at[i][0] -= x;
                    at[i][1] -= y;
                    at[j][0] += x;
                    at[j][1] += y;
                    moved = true;
                }
            }
        }
        return moved;
    }

    private static void keepInside(double[][] at, Frame frame) {
        for (double[] point : at) {
            point[0] = Math.max(APART / 2, Math.min(frame.width() - APART / 2, point[0]));
            point[1] = Math.max(APART / 2, Math.min(frame.height() - APART / 2, point[1]));
        }
    }
}
