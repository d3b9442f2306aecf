package org.panprd.marketplace.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.tenancy.RealRegions;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OperatorFile;
import org.panprd.marketplace.tenants.PlaceFile;
import tools.jackson.core.JacksonException;

class DocumentsTest {
    private static final String OPERATOR = """
            {"code": "one", "name": {"zh-Hans": "一", "zh-Hant": "一", "en": "One"}, "kind": "AGENCY",
             "telephone": "+86 20 1234 5678", "email": "one@example.org"}""";

    @Test
    void the_same_text_is_the_same_document() {
        OperatorFile first = Documents.read(OPERATOR, OperatorFile.class);

        assertThat(Documents.read(OPERATOR + "", OperatorFile.class)).isSameAs(first);
        assertThat(Documents.read(OPERATOR.replace("One", "Another"), OperatorFile.class))
                .isNotEqualTo(first);
    }

    @Test
    void what_cannot_be_read_is_refused_each_time() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> Documents.read("{\"none\": 1}", OperatorFile.class))
                    .isInstanceOf(JacksonException.class);
        }
    }

    @Test
    void nobody_can_change_what_all_share() {
        RealRegions.get().folders().forEach(folder -> {
            folder.listings().forEach(one -> isFixed(Documents.read(Json.write(one), ListingFile.class)));
            folder.operators().forEach(one -> isFixed(Documents.read(Json.write(one), OperatorFile.class)));
            folder.places().forEach(one -> isFixed(Documents.read(Json.write(one), PlaceFile.class)));
        });
    }

    private static void isFixed(Object value) {
        if (value instanceof List<?> list) {
            assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
            list.forEach(DocumentsTest::isFixed);
        } else if (value instanceof Map<?, ?> map) {
            assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
            map.values().forEach(DocumentsTest::isFixed);
        } else if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                isFixed(part(record, component));
            }
        } else {
            assertThat(value.getClass().isArray()).isFalse();
        }
    }

    private static Object part(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            Object part = component.getAccessor().invoke(record);
            return part == null ? "" : part;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }
}
