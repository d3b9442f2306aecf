package org.panprd.marketplace.platform;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;

/**
 * Refuses a body over {@value #MAX_BYTES} bytes, or over what its operation {@linkplain LargestBody says}: by its
 * announced length, or as soon as it has run over.
 */
@Provider
public class BodyLimit implements ContainerRequestFilter {
    static final int MAX_BYTES = 256 * 1024;

    @Context
    ResourceInfo operation;

    @Override
    public void filter(ContainerRequestContext request) {
        LargestBody own = operation.getResourceMethod().getAnnotation(LargestBody.class);
        int most = own == null ? MAX_BYTES : own.value();
        if (request.getLength() > most) {
            throw new Refusal(CommonProblem.BODY_TOO_LARGE);
        }
        if (request.hasEntity()) {
            request.setEntityStream(new Limited(request.getEntityStream(), most));
        }
    }

    private static final class Limited extends FilterInputStream {
        private int left;

        Limited(InputStream in, int most) {
            super(in);
            left = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw new Refusal(CommonProblem.BODY_TOO_LARGE);
            }
        }
    }
}
