package org.panprd.marketplace.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.media.Medium.Crop;
import org.panprd.marketplace.media.Medium.Versions;
import org.panprd.marketplace.media.MediumView.MediumList;
import org.panprd.marketplace.media.NewMedium.NewCrop;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.platform.Picture;
import org.panprd.marketplace.platform.SentFile;
import org.panprd.marketplace.tenants.Text;

/** What an operator does with its photographs. The store is written between two transactions, never inside one. */
@ApplicationScoped
class KeepMedia {
    @Inject
    MediaRecords records;

    @Inject
    MediaStore store;

    MediumList list(String tenant, String operator) {
        return new MediumList(
                records.list(tenant, operator).stream().map(MediumView::of).toList());
    }

    MediumView show(String tenant, String operator, UUID id) {
        return MediumView.of(records.find(tenant, operator, id));
    }

    /** Its file follows. */
    MediumView add(String tenant, String operator, NewMedium.Alt request) {
        Faults faults = new Faults();
        Text alt = NewMedium.read(request.alt(), faults);
        faults.refuse();
        return MediumView.of(records.add(tenant, operator, alt));
    }

    /** Another picture, of which the middle is shown. */
    void attach(String tenant, String operator, UUID id, SentFile file) {
        Medium medium = records.find(tenant, operator, id);
        Picture.Size size = Picture.size(file.type(), file.content());
        Crop crop = Crop.middle(size);
        if (!crop.isWithin(size)) {
            throw Refusal.invalid("file", "file-too-small", Crop.LEAST_WIDTH, Crop.LEAST_WIDTH * 9 / 16);
        }
        int version = records.takeVersion(medium);
        store.put(medium.wholeKey(version), file.content());
        advance(medium.with(new Versions(version, version, version), size, crop), file.content());
    }

    MediumView change(String tenant, String operator, UUID id, NewMedium.Change request) {
        Medium medium = records.find(tenant, operator, id);
        Faults faults = new Faults();
        Text alt = NewMedium.read(request.alt(), faults);
        Crop crop = crop(medium, request.crop(), faults);
        faults.refuse();
        if (!crop.equals(medium.crop())) {
            int version = records.takeVersion(medium);
            var versions = new Versions(version, medium.versions().whole(), version);
            if (!advance(medium.with(versions, medium.size(), crop), whole(medium))) {
                throw new Refusal(MediaProblem.MEDIUM_CHANGED);
            }
        }
        return MediumView.of(records.describe(medium, alt));
    }

    /** As long as no listing shows it, on sale or not. */
    void remove(String tenant, String operator, UUID id) {
        store.remove(records.remove(tenant, operator, id).keys());
    }

    /** The whole, from which a part is chosen. */
    byte[] whole(String tenant, String operator, UUID id) {
        return whole(records.find(tenant, operator, id));
    }

    private byte[] whole(Medium medium) {
        return store.find(medium.wholeKey(medium.versions().whole()))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    private boolean advance(Medium medium, byte[] whole) {
        Crop crop = medium.crop();
        List<byte[]> cuts = Picture.cut(
                whole, crop.left(), crop.top(), new Picture.Size(crop.width(), crop.height()), Medium.WIDTHS);
        for (int i = 0; i < cuts.size(); i++) {
            store.put(
                    Medium.key(medium.tenant(), medium.id(), medium.versions().shown(), Medium.WIDTHS.get(i)),
                    cuts.get(i));
        }
        return records.advance(medium);
    }

    private static Crop crop(Medium medium, @Nullable NewCrop wished, Faults faults) {
        if (wished == null) {
            return medium.crop();
        }
        if (!medium.hasFile()) {
            throw new Refusal(MediaProblem.MEDIUM_WITHOUT_FILE);
        }
        Crop crop = new Crop(
                Objects.requireNonNullElse(wished.left(), -1),
                Objects.requireNonNullElse(wished.top(), -1),
                Objects.requireNonNullElse(wished.width(), -1));
        faults.require(crop.isWithin(medium.size()), "crop", "crop", Crop.LEAST_WIDTH);
        return crop;
    }
}
