package org.panprd.marketplace.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.util.Locale;
import org.panprd.marketplace.tenants.OperatorFile;
import org.panprd.marketplace.tenants.Text;

/** Lets a business sell in a tenant. */
@ApplicationScoped
public class AdmitOperator {
    private static final int MAX_CODE = 40;
    private static final int MOST_OF_ONE_NAME = 1000;

    @Inject
    Operators operators;

    /**
     * In the scope of the tenant's bureau. The new operator's code comes from its English name, and is nobody else's.
     *
     * @param kind of operator
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String admit(String tenant, String kind, Text name, String telephone, String email) {
        String wanted = codeOf(name.en());
        for (int number = 1; number < MOST_OF_ONE_NAME; number++) {
            String code = number == 1 ? wanted : wanted + "-" + number;
            if (operators.add(tenant, new OperatorFile(code, name, kind, telephone, email))) {
                return code;
            }
        }
        throw new IllegalStateException("Too many operators are called " + wanted);
    }

    static String codeOf(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String code = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String cut = code.substring(0, Math.min(MAX_CODE, code.length())).replaceAll("^-|-$", "");
        return cut.isEmpty() ? "operator" : cut;
    }
}
