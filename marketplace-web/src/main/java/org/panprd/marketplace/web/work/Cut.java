package org.panprd.marketplace.web.work;

import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.Medium;
import org.panprd.marketplace.web.page.Form;

/**
 * The part of a photograph that is shown, as somebody chooses it: how wide it is, and where it lies in what is left.
 *
 * @param width in pixels of the whole
 * @param across how far to the right, from 0 to 100
 * @param down how far down, from 0 to 100
 */
record Cut(int width, int across, int down) {
    private static final int NARROWEST = 800;
    private static final int WHOLE = 100;
    private static final int MIDDLE = 50;

    static Cut of(Medium medium) {
        Medium.Crop crop = medium.crop();
        return crop == null
                ? new Cut(widest(medium), MIDDLE, MIDDLE)
                : new Cut(
                        crop.width(),
                        share(crop.left(), medium.width() - crop.width()),
                        share(crop.top(), medium.height() - crop.height()));
    }

    /** The widest part that has the right shape. */
    static int widest(Medium medium) {
        return Math.min(medium.width(), medium.height() * 16 / 9);
    }

    /** What somebody has chosen, in pixels; nothing if it is this. What cannot be read is left as it is. */
    Medium.@Nullable NewCrop moved(Form form, Medium medium) {
        Cut chosen = new Cut(
                number(form.typed("width"), width, NARROWEST, Math.max(NARROWEST, widest(medium))),
                number(form.typed("across"), across, 0, WHOLE),
                number(form.typed("down"), down, 0, WHOLE));
        return chosen.equals(this)
                ? null
                : new Medium.NewCrop(
                        part(chosen.across, medium.width() - chosen.width),
                        part(chosen.down, medium.height() - chosen.width * 9 / 16),
                        chosen.width);
    }

    private static int share(int before, int left) {
        return left == 0 ? MIDDLE : Math.round(before * (float) WHOLE / left);
    }

    private static int part(int share, int left) {
        return Math.round(left * (float) share / WHOLE);
    }

    private static int number(@Nullable String typed, int otherwise, int least, int most) {
        return typed != null && typed.matches("[0-9]{1,5}")
                ? Math.max(least, Math.min(most, Integer.parseInt(typed)))
                : otherwise;
    }
}
