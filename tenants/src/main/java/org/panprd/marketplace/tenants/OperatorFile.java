package org.panprd.marketplace.tenants;

/** An entry of {@code operators.yaml}: a business that sells in a region. */
public record OperatorFile(String code, Text name, String kind, String telephone, String email) {}
