package org.panprd.marketplace.web.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.panprd.marketplace.web.api.RegionStatistics;

/**
 * Where visitors on routes come from, through the region, to where they go: drawn as bands whose widths are their numbers.
 * What may not be shown is not drawn.
 *
 * @param height of the whole, in the units of the picture, which is {@link #WIDTH} wide
 * @param middle the bar of the region itself
 */
record FlowPicture(int height, Node middle, List<Band> from, List<Band> to) {
    static final int WIDTH = 900;
    private static final int LONGEST = 300;
    private static final int GAP = 10;
    private static final int LEAST_SLOT = 24;
    private static final int NODE = 14;
    private static final int LEFT = 230;
    private static final int RIGHT = WIDTH - LEFT - NODE;
    private static final int MIDDLE = (WIDTH - NODE) / 2;
    private static final int TEXT_GAP = 8;

    /** A bar. */
    record Node(int x, double y, double height) {}

    /** A region with its band. */
    record Band(String region, String label, Node node, int textX, double textY, String path) {}

    static FlowPicture of(RegionStatistics from, RegionStatistics to) {
        List<RegionStatistics.Row> before = shown(from);
        List<RegionStatistics.Row> after = shown(to);
        double scale = LONGEST / (double) Math.max(1, Math.max(sum(before), sum(after)));
        double height = Math.max(slots(before, scale), slots(after, scale));
        double middle = Math.max(sum(before), sum(after)) * scale;
        Node bar = new Node(MIDDLE, (height - middle) / 2, Math.max(1, middle));
        return new FlowPicture(
                (int) Math.ceil(height),
                bar,
                bands(before, scale, height, bar, true),
                bands(after, scale, height, bar, false));
    }

    boolean isBlank() {
        return from.isEmpty() && to.isEmpty();
    }

    private static List<Band> bands(
            List<RegionStatistics.Row> rows, double scale, double height, Node middle, boolean isBefore) {
        List<Band> bands = new ArrayList<>();
        double y = (height - slots(rows, scale)) / 2;
        double at = middle.y() + (middle.height() - sum(rows) * scale) / 2;
        for (RegionStatistics.Row row : rows) {
            double size = visitors(row) * scale;
            double slot = Math.max(LEAST_SLOT, size);
            Node node = new Node(isBefore ? LEFT : RIGHT, y + (slot - size) / 2, size);
            String path = isBefore
                    ? path(LEFT + NODE, node.y(), MIDDLE, at, size)
                    : path(MIDDLE + NODE, at, RIGHT, node.y(), size);
            bands.add(new Band(
                    row.key(),
                    row.title() + " " + String.format(Locale.ROOT, "%,d", visitors(row)),
                    node,
                    isBefore ? LEFT - TEXT_GAP : RIGHT + NODE + TEXT_GAP,
                    y + slot / 2,
                    path));
            y += slot + GAP;
            at += size;
        }
        return bands;
    }

    private static String path(int x, double y, int toX, double toY, double size) {
        int bend = (x + toX) / 2;
        return String.format(
                Locale.ROOT,
                "M%d %.1fC%d %.1f %d %.1f %d %.1fV%.1fC%d %.1f %d %.1f %d %.1fZ",
                x,
                y,
                bend,
                y,
                bend,
                toY,
                toX,
                toY,
                toY + size,
                bend,
                toY + size,
                bend,
                y + size,
                x,
                y + size);
    }

    private static double slots(List<RegionStatistics.Row> rows, double scale) {
        return rows.stream()
                        .mapToDouble(row -> Math.max(LEAST_SLOT, visitors(row) * scale))
                        .sum()
                + GAP * Math.max(0, rows.size() - 1);
    }

    private static List<RegionStatistics.Row> shown(RegionStatistics found) {
        return found.rows().stream().filter(row -> visitors(row) > 0).toList();
    }

    private static long sum(List<RegionStatistics.Row> rows) {
        return rows.stream().mapToLong(FlowPicture::visitors).sum();
    }

    private static long visitors(RegionStatistics.Row row) {
        Long visitors = row.sum().visitors();
        return visitors == null ? 0 : visitors;
    }
}
