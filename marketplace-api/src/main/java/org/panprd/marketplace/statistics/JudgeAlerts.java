package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.panprd.marketplace.notice.BureauAlert;
import org.panprd.marketplace.notice.TellBureaus;

/**
 * Tells bureaus to what their rules apply: once for each rule, thing and day, however often and on however many nodes it
 * is judged. To be called in the platform's scope, after bookings were counted.
 */
@ApplicationScoped
public class JudgeAlerts {
    @Inject
    AlertRules rules;

    @Inject
    OneTenant oneTenant;

    @Inject
    @ConfigProperty(name = "marketplace.alerts.pause-seconds", defaultValue = "60")
    int pauseSeconds;

    /** Between two judgements of a node. */
    public Duration pause() {
        return Duration.ofSeconds(pauseSeconds);
    }

    public void run() {
        rules.tenants().forEach(oneTenant::judge);
    }

    /** The transaction of a tenant. */
    @ApplicationScoped
    static class OneTenant {
        @Inject
        AlertRules rules;

        @Inject
        FindAlerts findAlerts;

        @Inject
        TellBureaus tellBureaus;

        @Transactional
        void judge(String tenant) {
            rules.of(tenant).forEach(rule -> findAlerts
                    .find(rule)
                    .forEach(found -> tellBureaus.alert(
                            tenant,
                            rule.id() + "/" + found.thing() + "/" + found.day(),
                            new BureauAlert(
                                    rule.kind().code(), found.title(), found.day(), found.value(), rule.percent()))));
        }
    }
}
