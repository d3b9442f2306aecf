package org.panprd.marketplace.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Opens allotments for the days that have come into view, {@link Resources#DAYS_AHEAD} of them. */
@ApplicationScoped
public class OpenDays {
    @Inject
    Resources resources;

    /** To be called in the platform's scope, at start and then every day. */
    @Transactional
    public void run() {
        resources.openDays();
    }
}
