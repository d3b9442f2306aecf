package org.panprd.marketplace.catalog;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.tenants.ListingFile;

/** Stores a listing's document as JSON. */
@Converter
public class ListingDocumentConverter implements AttributeConverter<ListingFile, String> {
    @Override
    public String convertToDatabaseColumn(ListingFile document) {
        return Json.write(document);
    }

    @Override
    public ListingFile convertToEntityAttribute(String json) {
        return Json.read(json, ListingFile.class);
    }
}
