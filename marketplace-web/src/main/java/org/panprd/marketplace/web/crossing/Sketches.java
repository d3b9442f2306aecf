package org.panprd.marketplace.web.crossing;

import java.util.List;
import java.util.Map;
import org.panprd.marketplace.web.page.Texts;
import org.panprd.marketplace.web.session.Language;

/** Two sketches: all land from Myanmar to the Pearl River, and the mouth of that river, where ports stand close. */
record Sketches(Sketch all, Sketch estuary) {
    private static final Sketch.Frame ALL = new Sketch.Frame(96.6, 115.2, 17.4, 27.6, 360, 214);
    private static final Sketch.Frame ESTUARY = new Sketch.Frame(113.3, 114.4, 22.0, 22.7, 360, 248);

    private static final Map<String, double[]> LABELS = Map.of(
            "MM", new double[] {20.7, 98.6},
            "LA", new double[] {19.6, 102.4},
            "VN", new double[] {19.6, 105.2},
            "yunnan", new double[] {24.1, 101.7},
            "guangxi", new double[] {23.9, 108.3},
            "guangdong", new double[] {23.7, 112.7},
            "hainan", new double[] {19.1, 112.2},
            "estuary", new double[] {21.3, 112.2});

    static Sketches of(List<Sketch.Spot> spots, Language language) {
        Texts texts = Texts.in(language);
        List<Sketch.Label> labels = LABELS.entrySet().stream()
                .map(entry -> ALL.label(
                        texts.get("crossing.map." + entry.getKey()), entry.getValue()[0], entry.getValue()[1]))
                .toList();
        List<Sketch.Label> estuary = List.of(
                ESTUARY.label(texts.get("crossing.map.guangdong"), 22.62, 113.65),
                ESTUARY.label(texts.get("crossing.place.HK"), 22.38, 114.1),
                ESTUARY.label(texts.get("crossing.place.MO"), 22.07, 113.62));
        return new Sketches(
                Sketch.of(ALL, spots.stream().filter(spot -> !isInEstuary(spot)).toList(), labels),
                Sketch.of(ESTUARY, spots.stream().filter(Sketches::isInEstuary).toList(), estuary));
    }

    private static boolean isInEstuary(Sketch.Spot spot) {
        return ESTUARY.contains(spot.latitude(), spot.longitude());
    }
}
