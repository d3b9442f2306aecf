package org.panprd.marketplace.statistics.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.panprd.marketplace.statistics.published.Sdmx.Attribute;
import org.panprd.marketplace.statistics.published.Sdmx.Dimension;
import org.panprd.marketplace.tenancy.Regions;

/** What a published figure says of each component of its structure, as a code or a number. */
@ApplicationScoped
class SdmxValues {
    @Inject
    Regions regions;

    String of(Observation observation, Dimension dimension) {
        return switch (dimension) {
            case FREQ -> "M";
            case REF_AREA -> regions.get(observation.tenant()).iso3166();
            case INDICATOR -> observation.key().indicator().name();
            case BREAKDOWN -> observation.key().breakdown().name();
            case CATEGORY -> observation.key().category();
        };
    }

    /** Which of the figures that may not be told are small themselves, and which only give others away, is not said. */
    Optional<String> of(Observation observation, Attribute attribute) {
        boolean isTold = observation.value() != null;
        var indicator = observation.key().indicator();
        return switch (attribute) {
            case UNIT_MEASURE -> Optional.of(indicator.unit().name());
            case DECIMALS -> Optional.of(String.valueOf(Observation.decimals(indicator)));
            case CURRENCY ->
                indicator.isMoney()
                        ? Optional.of(regions.get(observation.tenant()).currency())
                        : Optional.empty();
            case OBS_STATUS -> Optional.of(isTold ? "A" : "Q");
            case CONF_STATUS -> Optional.of(isTold ? "F" : "C");
        };
    }
}
