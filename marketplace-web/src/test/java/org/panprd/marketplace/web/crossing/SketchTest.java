package org.panprd.marketplace.web.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.web.crossing.Sketch.Frame;
import org.panprd.marketplace.web.crossing.Sketch.Mark;
import org.panprd.marketplace.web.crossing.Sketch.Spot;

class SketchTest {
    private static final Frame FRAME = new Frame(100, 110, 20, 30, 360, 360);

    private static Spot spot(int number, double latitude, double longitude) {
        return new Spot(number, "port-" + number, "Port", "YES", latitude, longitude);
    }

    @Test
    void puts_north_up_and_east_right() {
        List<Mark> marks = Sketch.of(FRAME, List.of(spot(1, 29, 101), spot(2, 21, 109)), List.of())
                .marks();

        assertThat(marks.get(0).x()).isEqualTo(36);
        assertThat(marks.get(0).y()).isEqualTo(36);
        assertThat(marks.get(1).x()).isEqualTo(324);
        assertThat(marks.get(1).y()).isEqualTo(324);
        assertThat(marks).noneMatch(Mark::isMoved);
    }

    @Test
    void moves_apart_what_would_cover_each_other_and_keeps_it_inside() {
        List<Spot> close = IntStream.range(0, 9)
                .mapToObj(number -> spot(number, 20.01 + number % 2 * 0.01, 100.01))
                .toList();

        List<Mark> marks = Sketch.of(FRAME, close, List.of()).marks();

        for (Mark one : marks) {
            assertThat(one.x()).isBetween(13.0, 347.0);
            assertThat(one.y()).isBetween(13.0, 347.0);
            assertThat(marks)
                    .filteredOn(other -> other.spot().number() != one.spot().number())
                    .allMatch(other -> Math.hypot(one.x() - other.x(), one.y() - other.y()) > 24);
        }
    }
}
