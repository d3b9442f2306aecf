package org.panprd.marketplace.catalog;

import java.util.List;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.Photo;

/**
 * A photograph of a listing, 16 wide and 9 high.
 *
 * @param path its pictures are at {@code PATH-320.jpg}, {@code PATH-800.jpg} and {@code PATH-1600.jpg}, and never change
 * @param alt what it shows, for those who do not see it
 */
public record PhotoView(String path, String alt) {
    /** All of a listing's, in their order. */
    static List<PhotoView> of(ListingId id, ListingFile listing, Language language) {
        return listing.photos().stream().map(photo -> of(id, photo, language)).toList();
    }

    public static PhotoView of(ListingId listing, Photo photo, Language language) {
        return new PhotoView(
                "/media/" + listing.tenant() + "/" + photo.id() + "/" + photo.version(),
                photo.alt().in(language));
    }
}
