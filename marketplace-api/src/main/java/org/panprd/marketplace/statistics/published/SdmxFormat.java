package org.panprd.marketplace.statistics.published;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;

/** How data is written. */
enum SdmxFormat {
    JSON("vnd.sdmx.data+json", "application/json"),
    CSV("vnd.sdmx.data+csv", "text/csv");

    static final String DATA_JSON = "application/vnd.sdmx.data+json;version=2.0.0";
    static final String DATA_CSV = "application/vnd.sdmx.data+csv;version=2.0.0";
    static final String STRUCTURE_JSON = "application/vnd.sdmx.structure+json;version=2.0.0";
    private static final String VERSION = "version";
    private static final String OURS = "2.0.0";

    private final String subtype;
    private final String plain;

    SdmxFormat(String subtype, String plain) {
        this.subtype = subtype;
        this.plain = plain;
    }

    MediaType type() {
        return new MediaType("application", subtype, Map.of(VERSION, OURS));
    }

    /**
     * The one that is asked for most; JSON where anything will do.
     *
     * @param accepted best first
     */
    static SdmxFormat of(List<MediaType> accepted) {
        return accepted.stream()
                .flatMap(asked -> Stream.of(values()).filter(one -> one.is(asked)))
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_ACCEPTABLE));
    }

    private boolean is(MediaType asked) {
        boolean isOurVersion = OURS.equals(asked.getParameters().getOrDefault(VERSION, OURS));
        String[] parts = plain.split("/", -1);
        return new MediaType(parts[0], parts[1]).isCompatible(asked) || (type().isCompatible(asked) && isOurVersion);
    }
}
