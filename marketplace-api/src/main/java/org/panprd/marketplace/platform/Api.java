package org.panprd.marketplace.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST interface, version 1; its WAR stands at {@code /api}. */
@ApplicationPath("/v1")
public class Api extends Application {}
