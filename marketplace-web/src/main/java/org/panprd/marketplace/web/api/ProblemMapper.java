package org.panprd.marketplace.web.api;

import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Turns a refusal of the API into {@link ApiProblem}. */
public final class ProblemMapper implements ResponseExceptionMapper<RuntimeException> {
    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }

    @Override
    public RuntimeException toThrowable(Response response) {
        int status = response.getStatus();
        MediaType type = response.getMediaType();
        // Without the API's application the same server answers 404 with a page of its own.
        if (type == null || !type.getSubtype().endsWith("json")) {
            return new ApiAway("answered " + status + " as " + type);
        }
        if (status >= 502) {
            return new ApiAway("answered " + status);
        }
        try {
            return new ApiProblem(status, response.readEntity(Problem.class));
        } catch (ProcessingException | JsonbException unreadable) {
            return new ApiAway("answered " + status + " with an unreadable problem: " + unreadable.getMessage());
        }
    }
}
