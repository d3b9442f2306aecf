package org.panprd.marketplace.tenants.border;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.Lists;
import org.panprd.marketplace.tenants.Text;

/** Whom nothing lets cross, whatever way there is: {@code bars} of a rule set. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Bar(
        String code,
        Text text,
        Who who,
        @JsonProperty("with") List<String> documents,
        Where where,
        @Nullable When when) implements Rule {
    public Bar {
        documents = Lists.copy(documents);
        when = when == null ? When.ALWAYS : when;
    }

    @Override
    public When when() {
        return when == null ? When.ALWAYS : when;
    }
}
