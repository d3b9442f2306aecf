package org.panprd.marketplace.web.api;

/** A photograph of a listing; its pictures are at its path, a hyphen, their width and {@code .jpg}. */
public record Photo(String path, String alt) {}
