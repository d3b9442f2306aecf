package org.panprd.marketplace.media;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.panprd.marketplace.platform.Picture;
import org.panprd.marketplace.tenants.Text;

/**
 * A photograph.
 *
 * @param alt what it shows, for those who do not see it
 * @param versions its crops, counted
 * @param size of the whole, in pixels; 0 × 0 without a file
 */
record Medium(String tenant, UUID id, String operator, Text alt, Versions versions, Picture.Size size, Crop crop) {
    /** The widths in which it is kept, in pixels. */
    static final List<Integer> WIDTHS = List.of(320, 800, 1600);

    /** The part of it that is shown, in pixels of the whole; its height follows, as 9 to 16. */
    record Crop(int left, int top, int width) {
        /** No narrower part is cut out: it would be blurred where it is shown large. */
        static final int LEAST_WIDTH = 800;

        int height() {
            return width * 9 / 16;
        }

        /** The largest part, in the middle. */
        static Crop middle(Picture.Size size) {
            int width = Math.min(size.width(), size.height() * 16 / 9);
            return new Crop((size.width() - width) / 2, (size.height() - width * 9 / 16) / 2, width);
        }

        boolean isWithin(Picture.Size size) {
            return left >= 0
                    && top >= 0
                    && width >= LEAST_WIDTH
                    && left <= size.width() - width
                    && top <= size.height() - height();
        }
    }

    /**
     * Which of its pictures count.
     *
     * @param shown what is shown; 0 as long as it has no file
     * @param whole out of which whole that was cut
     * @param last number that was ever taken
     */
    record Versions(int shown, int whole, int last) {}

    Medium with(Versions newVersions, Picture.Size newSize, Crop newCrop) {
        return new Medium(tenant, id, operator, alt, newVersions, newSize, newCrop);
    }

    boolean hasFile() {
        return versions.shown() > 0;
    }

    /** In the store, of a whole as it was drawn anew. */
    String wholeKey(int version) {
        return tenant + "/" + id + "/" + version + "-whole.jpg";
    }

    static String key(String tenant, UUID id, int version, int width) {
        return tenant + "/" + id + "/" + version + "-" + width + ".jpg";
    }

    /** All that it ever had in the store. */
    List<String> keys() {
        return IntStream.rangeClosed(1, versions.last())
                .boxed()
                .flatMap(one -> Stream.concat(
                        Stream.of(wholeKey(one)), WIDTHS.stream().map(width -> key(tenant, id, one, width))))
                .toList();
    }
}
