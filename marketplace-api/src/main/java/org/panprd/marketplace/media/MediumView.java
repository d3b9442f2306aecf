package org.panprd.marketplace.media;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.Text;

/**
 * A photograph, as its operator sees it.
 *
 * @param version of what is shown; 0 as long as it has no file
 * @param width of the whole, in pixels
 * @param path under which its pictures are, {@code PATH-WIDTH.jpg} for each of {@code widths}; none without a file
 */
public record MediumView(
        UUID id,
        Text alt,
        int version,
        int width,
        int height,
        @Nullable CropView crop,
        @Nullable String path,
        List<Integer> widths) {

    /** In pixels of the whole. */
    public record CropView(int left, int top, int width, int height) {}

    /** All of an operator's. */
    public record MediumList(List<MediumView> items) {}

    static MediumView of(Medium medium) {
        boolean empty = !medium.hasFile();
        return new MediumView(
                medium.id(),
                medium.alt(),
                medium.versions().shown(),
                medium.size().width(),
                medium.size().height(),
                empty
                        ? null
                        : new CropView(
                                medium.crop().left(),
                                medium.crop().top(),
                                medium.crop().width(),
                                medium.crop().height()),
                empty
                        ? null
                        : "/media/" + medium.tenant() + "/" + medium.id() + "/"
                                + medium.versions().shown(),
                Medium.WIDTHS);
    }
}
