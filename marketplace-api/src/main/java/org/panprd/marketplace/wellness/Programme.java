package org.panprd.marketplace.wellness;

import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenants.Questionnaire;
import org.panprd.marketplace.tenants.WellnessOffer;

/**
 * A wellness listing as screening sees it.
 *
 * @param version of the questionnaire, which is in force
 * @param altitudeMetres of its place; 0 where its file does not say, for those lie low
 */
record Programme(
        ListingId listing,
        WellnessOffer offer,
        Questionnaire questionnaire,
        Questionnaire.Version version,
        int altitudeMetres) {}
