package org.panprd.marketplace.platform;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The pool of connections to the database, as the role of the application. Strings are sent untyped, so that a UUID
 * takes the type of its column; the numbers of rows that a batch changed come back one by one.
 *
 * <p>An XA source, though there is only one resource and so never a second phase: of any other, the server takes another
 * connection from the pool whenever two users of one transaction want it at once (JPA and {@link Sql}), and as many
 * transactions as there are connections then wait for each other.
 */
@ApplicationScoped
@DataSourceDefinition(
        name = "java:app/jdbc/marketplace",
        className = "org.postgresql.xa.PGXADataSource",
        url = "${MPCONFIG=marketplace.db.url}",
        user = "${MPCONFIG=marketplace.db.user}",
        password = "${MPCONFIG=marketplace.db.password}",
        minPoolSize = 4,
        maxPoolSize = 24,
        maxIdleTime = 300,
        properties = {
            "stringType=unspecified",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=10"
        })
class DatabasePool {}
