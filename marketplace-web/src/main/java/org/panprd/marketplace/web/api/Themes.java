package org.panprd.marketplace.web.api;

import java.util.List;

/** All themes that one can search by. */
public record Themes(List<Named> themes) {}
