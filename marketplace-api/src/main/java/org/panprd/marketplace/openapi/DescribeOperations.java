package org.panprd.marketplace.openapi;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Puts into the server's OpenAPI document what the code says of each operation. The server itself finds the resources, but
 * knows neither what our JSON looks like nor who may call.
 */
@Provider
public class DescribeOperations implements DynamicFeature, OASFilter {
    /** What there is. The filter is no bean and may run in another archive's request. */
    private static final Set<Endpoint> ENDPOINTS = new ConcurrentSkipListSet<>();

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Endpoint.of(resource.getResourceMethod()).forEach(ENDPOINTS::add);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        new WriteDocument(ENDPOINTS).whole(document);
    }

    /** The document of one surface alone. */
    static OpenAPI of(Surface surface) {
        return new WriteDocument(ENDPOINTS).of(surface);
    }
}
