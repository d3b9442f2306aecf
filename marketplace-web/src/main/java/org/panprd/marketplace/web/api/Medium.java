package org.panprd.marketplace.web.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An operator's photograph; without a file its path is missing. */
public record Medium(
        String id,
        Map<String, String> alt,
        int version,
        int width,
        int height,
        @Nullable Crop crop,
        @Nullable String path) {

    /** The part that is shown, in pixels of the whole. */
    public record Crop(int left, int top, int width, int height) {}

    /** All of them. */
    public record All(List<Medium> items) {}

    /** What one shows, by language. */
    public record Alt(Map<String, String> alt) {}

    /** New words and, if there is one, a new part. */
    public record Change(Map<String, String> alt, @Nullable NewCrop crop) {}

    /** In pixels of the whole. */
    public record NewCrop(int left, int top, int width) {}
}
