package org.panprd.marketplace.catalog;

import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.Photo;

/**
 * A photograph of a listing, 16 wide and 9 high.
 *
 * @param path its pictures are at {@code PATH-320.jpg}, {@code PATH-800.jpg} and {@code PATH-1600.jpg}, and never change
 * @param alt what it shows, for those who do not see it
 */
public record PhotoView(String path, String alt) {
    public static PhotoView of(ListingId listing, Photo photo, Language language) {
        return new PhotoView(
                "/media/" + listing.tenant() + "/" + photo.id() + "/" + photo.version(),
                photo.alt().in(language));
    }
}
