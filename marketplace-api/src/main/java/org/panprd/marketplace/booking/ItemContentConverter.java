package org.panprd.marketplace.booking;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.panprd.marketplace.platform.Json;

/** Stores an item's content as JSON. */
@Converter
public class ItemContentConverter implements AttributeConverter<ItemContent, String> {
    @Override
    public String convertToDatabaseColumn(ItemContent content) {
        return Json.write(content);
    }

    @Override
    public ItemContent convertToEntityAttribute(String json) {
        return Json.read(json, ItemContent.class);
    }
}
