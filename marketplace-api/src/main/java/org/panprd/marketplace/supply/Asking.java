package org.panprd.marketplace.supply;

import java.util.Map;
import java.util.function.Supplier;
import org.panprd.marketplace.kernel.Refusal;

/** Tells who has something asked of a supplier why there is no answer. */
public final class Asking {
    private Asking() {}

    /**
     * What was answered.
     *
     * @throws Refusal {@code supplier-refused} with what it has said, or {@code supplier-silent}
     */
    public static <T> T answered(Supplier<T> question) {
        try {
            return question.get();
        } catch (SupplierRefused e) {
            throw new Refusal(
                    SupplierProblem.SUPPLIER_REFUSED, Map.of("code", e.code(), "said", String.valueOf(e.getMessage())));
        } catch (SupplierSilent e) {
            throw new Refusal(SupplierProblem.SUPPLIER_SILENT);
        }
    }
}
