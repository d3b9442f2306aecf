package org.panprd.marketplace.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The REST interface, version 1; its WAR stands at {@code /api}. Its description is the OpenAPI document alone. */
@ApplicationPath("/v1")
public class Api extends Application {
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
