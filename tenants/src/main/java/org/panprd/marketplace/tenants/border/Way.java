package org.panprd.marketplace.tenants.border;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.Lists;
import org.panprd.marketplace.tenants.Text;

/** A way to cross, for those who provide what it asks for: {@code ways} of a rule set. */
public record Way(
        String code,
        Text text,
        Who who,
        @JsonProperty("with") List<String> documents,
        Where where,
        @Nullable When when,
        Provided provided)
        implements Rule {
    public Way {
        documents = Lists.copy(documents);
        when = when == null ? When.ALWAYS : when;
    }

    @Override
    public When when() {
        return when == null ? When.ALWAYS : when;
    }
}
