package org.panprd.marketplace.media;

import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.tenants.Text;

/** What a photograph shows, and which part of it is shown. */
public final class NewMedium {
    private static final int MAX_ALT = 200;

    private NewMedium() {}

    /** In the three languages of the catalogue; each is needed. */
    public record Alt(@Nullable Text alt) {}

    /**
     * A new crop and new words.
     *
     * @param crop none to leave it as it is
     */
    public record Change(@Nullable Text alt, @Nullable NewCrop crop) {}

    /** In pixels of the whole; 16 wide and 9 high. */
    public record NewCrop(
            @Nullable Integer left,
            @Nullable Integer top,
            @Nullable Integer width) {}

    @SuppressWarnings("NullAway") // what a body leaves out is null
    static Text read(@Nullable Text alt, Faults faults) {
        Text read = alt == null ? new Text(null, null, null) : alt;
        faults.text(read.zhHans(), "alt.zh-Hans", MAX_ALT);
        faults.text(read.zhHant(), "alt.zh-Hant", MAX_ALT);
        faults.text(read.en(), "alt.en", MAX_ALT);
        return read;
    }
}
