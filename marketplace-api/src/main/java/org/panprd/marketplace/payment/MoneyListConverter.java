package org.panprd.marketplace.payment;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.platform.Json;

/** Stores one amount for each currency as JSON. */
@Converter
public class MoneyListConverter implements AttributeConverter<List<Money>, String> {
    @Override
    public String convertToDatabaseColumn(List<Money> amounts) {
        return Json.write(amounts);
    }

    @Override
    public List<Money> convertToEntityAttribute(String json) {
        return List.of(Json.read(json, Money[].class));
    }
}
