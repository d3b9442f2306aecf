package org.panprd.marketplace.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/**
 * The REST interface, version 1; its WAR stands at {@code /api}. Bodies are read and written by {@link JsonBodies} alone,
 * and the interface is described by the OpenAPI document alone: what the server would add by itself is off.
 */
@ApplicationPath("/v1")
public class Api extends Application {
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.jsonFeature", "none", "jersey.config.server.wadl.disableWadl", true);
    }
}
